import { type AuthorRecord, CLEAN_RECORD } from "../author-record.ts";
import type { Channel, Message } from "../message.ts";
import type { Report } from "../reports/report.ts";
import { supposedReports } from "../reports/supposed.ts";
import type { Example, Rule, Step } from "./rule.ts";
import type { KnownOf } from "./trial.ts";

/** Any moment will do, as long as it is always the same one. */
const STARTED_AT = 1_790_000_000_000;
const YEAR_MS = 365 * 86_400_000;
/** Messages that an ordinary author has written before. */
const WRITTEN_BEFORE = 1_000;

/** A message of an example. `spared`: the rule must leave it alone, though the example is to be caught. */
export type Tried = {
  readonly message: Message;
  readonly spared: boolean;
  readonly known: { readonly record: AuthorRecord; readonly reports?: readonly Report[] };
};

/** What is known of the messages of an example; of one that it is rewritten into, what is known of the last. */
export const knownIn = (tried: readonly Tried[]): KnownOf => {
  const byId = new Map(tried.map(({ message, known }) => [message.id, known]));
  const last = tried.at(-1)?.known ?? {};
  return ({ id }) => byId.get(id) ?? last;
};

/** The messages of an example. What it does not say is ordinary: an account of three years, a member for one, no role, a channel for all ages. */
export const triedOf = ({ steps }: Example, rule: Pick<Rule, "surfaces">): readonly Tried[] => {
  const tried: Tried[] = [];
  let at = steps[0]?.at ?? STARTED_AT;
  for (const [index, step] of steps.entries()) {
    if (index > 0) at += step.afterMs ?? step.everyMs;
    for (let i = 0; i < step.times; i++) {
      if (i > 0) at += step.everyMs;
      const message = messageOf(step, index, i, at, tried.length + 1, rule);
      const { record = CLEAN_RECORD, reportedBy = 0 } = step;
      const reports = reportedBy === 0 ? {} : { reports: supposedReports(message, reportedBy) };
      tried.push({ message, spared: step.spared, known: { record, ...reports } });
    }
  }
  return tried;
};

const messageOf = (
  step: Step,
  index: number,
  i: number,
  sentAt: number,
  number: number,
  { surfaces }: Pick<Rule, "surfaces">,
): Message => {
  const memberAge = step.memberAgeMs ?? YEAR_MS;
  const channel = step.channel ?? `channel-${(i % step.channels) + 1}`;
  const before = Math.floor(i / step.authors);
  const author = step.author ?? `author-${index === 0 ? "" : `${index + 1}-`}${(i % step.authors) + 1}`;
  return {
    platform: "discord",
    id: `example-${number}`,
    revision: 0,
    surface: step.surface ?? (surfaces.includes("text") ? "text" : (surfaces[0] ?? "text")),
    text: step.texts[i % step.texts.length] ?? "",
    sentAt,
    community: "example",
    channel: { id: channel, name: channel, nsfw: step.nsfw ?? false, ...placeOf(step) },
    author: {
      id: author,
      name: author,
      createdAt: sentAt - (step.accountAgeMs ?? Math.max(3 * YEAR_MS, memberAge)),
      joinedAt: sentAt - Math.min(memberAge, step.accountAgeMs ?? memberAge),
      roles: step.roles ?? [],
      permissions: step.permissions ?? [],
      messages: (step.messages ?? WRITTEN_BEFORE) + before,
    },
    attachments: step.attachments ?? [],
    emotes: step.emotes ?? [],
    native: step.native ?? [],
  };
};

const placeOf = ({ category, thread = false }: Step): Pick<Channel, "category" | "thread"> => ({
  category: category ?? "channels",
  thread,
});
