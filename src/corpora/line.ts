import type { Author, Channel, Surface } from "../engine/message.ts";
import type { Chance } from "./chance.ts";
import { type Stage, snowflake } from "./stage.ts";

/** What a person would say a line is. Nothing: it is fine. */
export type Label =
  | "scam"
  | "spam"
  | "profanity"
  | "hate"
  | "sexual"
  | "harassment"
  | "threat"
  | "doxxing"
  | "self_harm"
  | "toxicity";

/** A file that hangs on a message. `type` is a MIME type, `size` is in bytes. */
export type Attachment = { readonly name: string; readonly type: string; readonly size: number };

/** Something somebody wrote or did, before it has an id. */
export type Said = {
  /** Epoch ms. */
  readonly at: number;
  readonly stage: Stage;
  readonly channel: Channel;
  readonly author: Author;
  readonly text: string;
  /** Absent: it breaks no rule. */
  readonly labels?: readonly Label[];
  /** Absent: what bears a label breaks a rule. False: it bears one and harms nobody, as swearing at nobody does. */
  readonly violation?: false;
  readonly surface?: Surface | "join";
  readonly attachments?: readonly Attachment[] | undefined;
  /** What only this corpus says: `technique`, `family`, `hosts`. Readers pass over it. */
  readonly extra?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
};

/** A line of a corpus, its fields in the order of docs/corpus.md. */
export type Line = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly platform: string;
  readonly author: {
    readonly id: string;
    readonly name: string | undefined;
    readonly created_at: string | undefined;
    readonly joined_at: string | undefined;
    readonly roles: readonly string[] | undefined;
  };
};

const iso = (ms: number): string => new Date(ms).toISOString();
const isoOr = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : iso(ms));

/** Gives each line its id, as its platform makes them: a snowflake carries its time, Twitch draws one by lot. */
export const scribe = (source: string, chance: Chance): ((said: Said) => Line) => {
  let count = 0;
  return ({ at, stage, channel, author, text, labels = [], violation, surface, attachments, extra }) => ({
    id: stage.platform === "discord" ? snowflake(at, count++) : lot(count++, chance),
    text,
    at: iso(at),
    platform: stage.platform,
    community: stage.community,
    channel: { id: channel.id, name: channel.name, nsfw: channel.nsfw },
    author: {
      id: author.id,
      name: author.name,
      created_at: isoOr(author.createdAt),
      joined_at: isoOr(author.joinedAt),
      roles: author.roles,
    },
    surface,
    attachments,
    labels,
    violation: violation ?? labels.length > 0,
    source,
    ...extra,
  });
};

const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, "0");

/** Looks like a UUID of version 4. The count in it keeps a million of them apart. */
const lot = (count: number, chance: Chance): string =>
  [
    hex(chance.below(2 ** 32), 8),
    hex(chance.below(2 ** 16), 4),
    `4${hex(chance.below(2 ** 12), 3)}`,
    `a${hex(chance.below(2 ** 12), 3)}`,
    hex(chance.below(2 ** 20), 5) + hex(count, 7),
  ].join("-");
