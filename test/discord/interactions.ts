import { type Channel, isDm, type Message, type User } from "./objects.ts";
import { permissionsOf } from "./permissions.ts";
import { guildOf, type World } from "./world.ts";

/** An interaction answers within 3 s, and can be written about for 15 minutes. */
export const FIRST_ANSWER_MS = 3_000;
export const TOKEN_LIVES_MS = 15 * 60_000;

/** Types of callbacks: what the bot answers with. Source: Discord's reference, "Interaction callback type". */
export const CALLBACK = { message: 4, deferred: 5, deferredUpdate: 6, update: 7, modal: 9 } as const;

type Callback = { readonly type: number; readonly data?: Readonly<Record<string, unknown>> };

/** One press of a button, command or modal, and what the bot made of it. */
export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly at: number;
  readonly user: User;
  readonly channel: Channel;
  /** The message whose button was pressed. */
  readonly source?: Message;
  callback?: Callback;
  /** The bot's first answer, where it is a message. */
  original?: Message;
  readonly followups: Message[];
};

export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

type Kind = keyof typeof INTERACTION;
export type Interacting = {
  readonly kind: Kind;
  readonly user: User;
  readonly channel: Channel;
  readonly data: Readonly<Record<string, unknown>>;
  readonly source?: Message;
};

/** Interactions by token. They are kept until the end: a test is short. */
export const openInteractions = (world: World) => {
  const byToken = new Map<string, Interaction>();
  const begin = ({ kind, user, channel, data, source }: Interacting): Interaction => {
    const id = world.id();
    const made: Interaction = {
      id,
      token: `interaction-token-${id}`,
      at: world.clock(),
      user,
      channel,
      followups: [],
      ...(source ? { source } : {}),
    };
    byToken.set(made.token, made);
    const guild = guildOf(world, channel);
    const member = guild?.members.get(user.id);
    const me = guild?.members.get(world.self.id);
    const held = guild && me ? permissionsOf(world, guild, me, channel) : 0n;
    world.emit(
      "INTERACTION_CREATE",
      {
        id,
        application_id: world.application.id,
        type: INTERACTION[kind],
        token: made.token,
        version: 1,
        data,
        channel_id: channel.id,
        channel,
        locale: "en-US",
        entitlements: [],
        authorizing_integration_owners: guild ? { 0: guild.id } : { 0: "0" },
        context: isDm(channel) ? 1 : 0,
        app_permissions: BigInt.asUintN(53, held).toString(),
        attachment_size_limit: 10_485_760,
        ...(guild && member
          ? {
              guild_id: guild.id,
              guild: { id: guild.id, locale: "en-US", features: [] },
              guild_locale: "en-US",
              member: {
                ...member,
                permissions: BigInt.asUintN(53, permissionsOf(world, guild, member, channel)).toString(),
              },
            }
          : { user }),
        ...(source ? { message: source } : {}),
      },
      guild ? { guild, channel } : { channel },
    );
    return made;
  };
  return { begin, byToken };
};

export type Interactions = ReturnType<typeof openInteractions>;
