import { PERMISSION } from "./bits.ts";
import type { BotOptions, RunningBot } from "./discord-bot.ts";
import { officeAt } from "./discord-bot.ts";
import type { FakeDiscord } from "./fake-discord.ts";
import type { Interaction } from "./interactions.ts";
import type { Message } from "./objects.ts";

const rule = (id: string, word: string, fields: object) => ({
  id,
  says: "It is not allowed.",
  mode: "act",
  when: { phrase: { any: [word] } },
  ...fields,
});

/** What is done about each word, for tests of what moderators see. */
const RULES = {
  format: "modbot-rules/1",
  version: "1",
  rules: [
    rule("spam", "buy cheap pills", {
      then: { message: "delete", author: { timeout: "10m", strike: 1 }, tell: "author", alert: "moderators" },
    }),
    rule("scam", "free nitro here", {
      then: { message: "delete", author: "ban", tell: "author", alert: "moderators" },
    }),
    rule("doubt", "maybe bad", { mode: "queue", then: { message: "delete", author: { timeout: "1d", strike: 1 } } }),
  ],
};

export const SPAM = "buy cheap pills";
export const SCAM = "free nitro here";
export const DOUBT = "maybe bad";

/** A server with a moderators' channel that only they see, two moderators, and a bot that tells them of cases there. */
export const deskAt = (discord: FakeDiscord, { settings, ...more }: BotOptions = {}) => {
  const server = discord.server();
  const helpers = server.role("helpers", ["MANAGE_MESSAGES", "MODERATE_MEMBERS", "BAN_MEMBERS", "MANAGE_CHANNELS"]);
  const view = String(PERMISSION.VIEW_CHANNEL);
  const staff = server.channel("staff", {
    overwrites: [
      { id: server.id, type: 0, allow: "0", deny: view },
      { id: helpers, type: 0, allow: view, deny: "0" },
      { id: server.botRole(), type: 0, allow: view, deny: "0" },
    ],
  });
  const office = officeAt(discord, { rules: RULES, settings: { alert_channel: staff.id, ...settings }, ...more });
  const alerts = (): Message[] => server.messages(staff).filter(({ author }) => author.id === discord.world.self.id);
  return {
    server,
    staff,
    office,
    ann: server.person({ name: "ann", roles: [helpers] }),
    bob: server.person({ name: "bob", roles: [helpers] }),
    alerts,
    /** The alert about a case; `undefined`: none yet. */
    alertOf: (caseId: string): Message | undefined => alerts().find((one) => textOf(one).includes(`${caseId} ·`)),
    online: async (): Promise<RunningBot> => {
      const bot = office.run();
      await bot.online();
      return bot;
    },
  };
};

type Button = { readonly label: string; readonly custom_id: string; readonly disabled?: boolean };
type Row = { readonly components: readonly Button[] };

/** The buttons under a message, by what they say; the word after a `-` is off. */
export const buttonsOf = (message: Message): readonly Button[] =>
  (message.components as unknown as readonly Row[]).flatMap(({ components }) => components);

export const idOf = (message: Message, label: string): string => {
  const found = buttonsOf(message).find((one) => one.label === label);
  if (found === undefined) throw new Error(`no button ${label} under it`);
  return found.custom_id;
};

/** All that an embed says. */
export const textOf = ({ embeds }: { readonly embeds: readonly object[] }): string =>
  embeds
    .flatMap((embed) => {
      const {
        title = "",
        description = "",
        fields = [],
      } = embed as {
        title?: string;
        description?: string;
        fields?: readonly { readonly name: string; readonly value: string }[];
      };
      return [title, description, ...fields.map(({ name, value }) => `${name}: ${value}`)];
    })
    .join("\n");

/** What the presser alone was told. */
export const toldTo = (press: Interaction): string =>
  [press.original, ...press.followups].map((one) => `${one?.content ?? ""}${one ? textOf(one) : ""}`).join("\n");
