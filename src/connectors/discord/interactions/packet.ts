import { type Fields, fieldsIn, fieldsOf, idOf, idsOf, textOf, wordsOf } from "../fields.ts";

/** Whoever pressed, as the gateway says. */
export type Presser = {
  readonly id: string;
  /** The user name, which is one of a kind at a time. Hostile. */
  readonly name: string;
  readonly bot: boolean;
  /** Of the member in this server, at the moment of the press. What Discord says of permissions is of the channel, and is not read. */
  readonly roles: readonly string[];
};

type Common = {
  readonly id: string;
  /** For answers, for 15 minutes. */
  readonly token: string;
  readonly by: Presser;
  /** The server in which a member of it pressed. */
  readonly guildId?: string;
  readonly channelId?: string;
  /** `de`, `en-US`: what the person has chosen. */
  readonly locale: string;
};

/** What a command was given: by name, the values that Discord has checked against the definition; and the people and messages that they mean. */
export type CommandData = {
  readonly name: string;
  readonly sub?: string;
  readonly values: ReadonlyMap<string, string>;
  /** Of a command of a message's menu. */
  readonly target?: { readonly message: string; readonly author?: string };
  /** Names of the people that were named, by id. Hostile. */
  readonly names: ReadonlyMap<string, string>;
};

export type Interaction =
  | (Common & { readonly kind: "button"; readonly customId: string; readonly message?: string })
  | (Common & {
      readonly kind: "modal";
      readonly customId: string;
      readonly message?: string;
      readonly fields: ReadonlyMap<string, string>;
    })
  | (Common & { readonly kind: "command"; readonly data: CommandData });

/**
 * Reads an `INTERACTION_CREATE`; `undefined` for what is none, or nothing of ours.
 * Source: Discord's reference, "Interaction object".
 */
export const readInteraction = (packet: Fields): Interaction | undefined => {
  const common = commonOf(packet);
  const data = fieldsOf(packet.data);
  if (common === undefined || data === undefined) return undefined;
  const message = idOf(fieldsOf(packet.message)?.id);
  const on = message === undefined ? {} : { message };
  const customId = wordsOf(data.custom_id);
  switch (packet.type) {
    case 2: {
      const command = commandOf(data);
      return command && { ...common, kind: "command", data: command };
    }
    case 3:
      return customId === undefined ? undefined : { ...common, kind: "button", customId, ...on };
    case 5:
      return customId === undefined
        ? undefined
        : { ...common, kind: "modal", customId, fields: fieldsOfModal(data), ...on };
    default:
      return undefined;
  }
};

const commonOf = (packet: Fields): Common | undefined => {
  const [id, token] = [idOf(packet.id), wordsOf(packet.token)];
  const member = fieldsOf(packet.member);
  const user = fieldsOf(member?.user) ?? fieldsOf(packet.user);
  const userId = idOf(user?.id);
  if (id === undefined || token === undefined || user === undefined || userId === undefined) return undefined;
  const [guildId, channelId] = [idOf(packet.guild_id), idOf(packet.channel_id)];
  return {
    id,
    token,
    by: {
      id: userId,
      name: wordsOf(user.username) ?? userId,
      bot: user.bot === true,
      roles: idsOf(member?.roles),
    },
    ...(member === undefined || guildId === undefined ? {} : { guildId }),
    ...(channelId === undefined ? {} : { channelId }),
    locale: textOf(packet.locale) ?? "en-US",
  };
};

/** Text inputs stand in rows, and in newer modals in labels. */
const fieldsOfModal = (data: Fields): ReadonlyMap<string, string> =>
  new Map(
    fieldsIn(data.components)
      .flatMap((row) => [...fieldsIn(row.components), ...[fieldsOf(row.component)].filter((one) => one !== undefined)])
      .flatMap(({ custom_id, value }) => {
        const [key, text] = [wordsOf(custom_id), textOf(value)];
        return key === undefined || text === undefined ? [] : [[key, text] as const];
      }),
  );

const SUBCOMMAND = 1;

const commandOf = (data: Fields): CommandData | undefined => {
  const name = wordsOf(data.name);
  if (name === undefined) return undefined;
  const options = fieldsIn(data.options);
  const sub = options.find(({ type }) => type === SUBCOMMAND);
  const subName = wordsOf(sub?.name);
  const resolved = fieldsOf(data.resolved);
  const users = Object.entries(fieldsOf(resolved?.users) ?? {});
  const target = idOf(data.target_id);
  const author = idOf(fieldsOf(fieldsOf(fieldsOf(resolved?.messages)?.[target ?? ""])?.author)?.id);
  return {
    name,
    ...(subName === undefined ? {} : { sub: subName }),
    values: new Map(
      (sub === undefined ? options : fieldsIn(sub.options)).flatMap(({ name: key, value }) => {
        const [known, text] = [wordsOf(key), valueText(value)];
        return known === undefined || text === undefined ? [] : [[known, text] as const];
      }),
    ),
    ...(target === undefined ? {} : { target: { message: target, ...(author === undefined ? {} : { author }) } }),
    names: new Map(users.map(([id, user]) => [id, wordsOf(fieldsOf(user)?.username) ?? id])),
  };
};

const valueText = (value: unknown): string | undefined =>
  typeof value === "string"
    ? value
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : undefined;
