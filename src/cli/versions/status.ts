import { keyText, type Message } from "../../engine/message.ts";
import type { OrderStore } from "../../engine/order.ts";
import type { RecentStore } from "../../engine/recent.ts";
import { byWeight } from "../../engine/rules-diff.ts";
import { orderedBy, type Trial } from "../../engine/versions/rulebook-order.ts";
import {
  type InForce,
  type LiveDifference,
  MOST_DIFFERENCES,
  type RulebookStore,
  type StoredRulebook,
  type TrialCounts,
} from "../../engine/versions/rulebook-store.ts";
import { cut } from "../../tui/display-width.ts";
import { safe } from "../../tui/safe-text.ts";
import { counted } from "../../tui/time-words.ts";
import { type Context, columnsOf } from "../context.ts";
import { judgementText } from "../diff/report.ts";
import { paintFor } from "../paint.ts";
import { actorName } from "./actor-name.ts";
import { allOrders } from "./all-orders.ts";
import { shortHash } from "./short-hash.ts";
import { utcText } from "./utc-text.ts";

/** Messages shown of one kind of difference. */
const EXAMPLES = 3;
const PAGE = 2_000;

/** Differences of one kind among those that are kept, with the newest of them. */
export type Kind = Pick<LiveDifference, "change" | "before" | "after"> & {
  readonly count: number;
  readonly newest: readonly LiveDifference[];
};

export type RulesStatus = {
  readonly running: boolean;
  readonly blue?: InForce & { readonly rulebook: StoredRulebook };
  readonly green?: Trial & {
    readonly rulebook: StoredRulebook;
    readonly counts: TrialCounts;
    readonly kinds: readonly Kind[];
  };
  /** Messages that the database still has, by their key. */
  readonly messages: ReadonlyMap<string, Message>;
};

export const readRulesStatus = async (
  store: RulebookStore & OrderStore & RecentStore,
  running: boolean,
): Promise<RulesStatus> => {
  const books = new Map((await store.rulebooks()).map((book) => [book.hash, book]));
  const last = (await store.inForce()).at(-1);
  const [rulebook, { trial }] = [books.get(last?.hash ?? ""), orderedBy(await allOrders(store))];
  const blue = last && rulebook && { ...last, rulebook };
  const tried = books.get(trial?.hash ?? "");
  if (trial === undefined || tried === undefined)
    return { running, ...(blue ? { blue } : {}), messages: new Map<string, Message>() };
  const kinds = kindsOf(await store.trialDifferences(trial.order, MOST_DIFFERENCES));
  const green = { ...trial, rulebook: tried, counts: await store.trialCounts(trial.order), kinds };
  const wanted = new Set(kinds.flatMap(({ newest }) => newest.map(({ key }) => keyText(key))));
  const messages = await messagesOf(store, wanted, trial.at);
  return { running, ...(blue ? { blue } : {}), green, messages };
};

/** The gravest first. */
export const kindsOf = (differences: readonly LiveDifference[]): readonly Kind[] => {
  const found = new Map<string, { readonly first: LiveDifference; count: number; readonly newest: LiveDifference[] }>();
  for (const difference of differences) {
    const name = JSON.stringify([difference.before, difference.after]);
    const kind = found.get(name) ?? { first: difference, count: 0, newest: [] };
    kind.count++;
    if (kind.newest.length < EXAMPLES) kind.newest.push(difference);
    found.set(name, kind);
  }
  return [...found.values()]
    .map(({ first: { change, before, after }, count, newest }) => ({ change, before, after, count, newest }))
    .sort(byWeight);
};

const messagesOf = async (
  store: RecentStore,
  wanted: ReadonlySet<string>,
  since: number,
): Promise<ReadonlyMap<string, Message>> => {
  const messages = new Map<string, Message>();
  if (wanted.size === 0) return messages;
  for (let { after } = await store.recentSince(since); messages.size < wanted.size; ) {
    const page = await store.recent(after, PAGE);
    if (page.length === 0) break;
    after = page.at(-1)!.seq;
    for (const { message } of page) if (wanted.has(keyText(message))) messages.set(keyText(message), message);
  }
  return messages;
};

export const statusLines = (
  { running, blue, green, messages }: RulesStatus,
  ctx: Pick<Context, "color" | "stdout">,
): readonly string[] => {
  const paint = paintFor(ctx.color);
  const width = Math.max(40, Math.min(columnsOf(ctx.stdout, 100), 160));
  const name = ({ version, hash }: StoredRulebook): string => `${safe(version, 64)}, ${shortHash(hash)}`;
  const lines = [
    blue === undefined
      ? "blue   none: nothing has judged here yet"
      : `${paint.bold("blue")}   ${name(blue.rulebook)}, since ${utcText(blue.at)}: ${blue.cause.kind === "file" ? `file ${safe(blue.cause.file)}` : `${blue.cause.as} by ${safe(actorName(blue.by), 64)}`}`,
  ];
  if (green === undefined)
    return [...lines, "green  none: modbot rules deploy new.yaml --green tries one", ...stillWaits(running)];
  const { counts, percent, experiment, order } = green;
  const differs = counts.newly_caught + counts.no_longer_caught + counts.changed;
  return [
    ...lines,
    `${paint.bold("green")}  ${name(green.rulebook)}, since ${utcText(green.at)}: tried by ${safe(actorName(green.by), 64)}${percent > 0 ? `, judges ${percent} % of the authors for real` : ""}`,
    `       ${counted(counts.judged, "message")} judged by both, ${differs} otherwise: ${counts.newly_caught} newly caught, ${counts.no_longer_caught} no longer caught, ${counts.changed} changed`,
    ...(percent > 0 ? [`       ${counted(counts.applied, "message")} judged by green for real`] : []),
    ...(counts.skipped > 0 ? [`       ${counted(counts.skipped, "message")} skipped, because green was behind`] : []),
    ...(counts.failed > 0
      ? [paint.red(`       ${counted(counts.failed, "message")} could not be judged by green`)]
      : []),
    ...(experiment === undefined
      ? []
      : [`       compared with blue in experiment ${order}; which is better: modbot experiment status`]),
    ...green.kinds.flatMap(({ before, after, count, newest }) => [
      "",
      `  ${count.toLocaleString("en").padStart(7)}  ${judgementText(before, after, paint)}`,
      ...newest.map(({ key }) => {
        const message = messages.get(keyText(key));
        const said = message === undefined ? paint.dim("(no longer kept)") : cut(safe(message.text, 400), width - 40);
        return `           ${paint.dim(cut(safe(`${key.platform}:${key.id}`, 60), 28))} ${said}`;
      }),
    ]),
    ...stillWaits(running),
  ];
};

const stillWaits = (running: boolean): readonly string[] =>
  running ? [] : ["No bot is running: what was ordered since it stopped counts at the next start."];

/** For programs; documented in docs/output.md. */
export const statusJson = ({ running, blue, green }: RulesStatus) => ({
  running,
  ...(blue === undefined
    ? {}
    : {
        blue: {
          version: blue.rulebook.version,
          hash: blue.hash,
          since: blue.at,
          by: actorName(blue.by),
          cause: blue.cause,
        },
      }),
  ...(green === undefined
    ? {}
    : {
        green: {
          version: green.rulebook.version,
          hash: green.hash,
          since: green.at,
          by: actorName(green.by),
          order: green.order,
          percent: green.percent,
          ...(green.experiment === undefined ? {} : { experiment: green.order }),
          ...green.counts,
          differences: green.kinds,
        },
      }),
});
