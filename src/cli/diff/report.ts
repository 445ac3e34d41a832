import { alikeTexts } from "../../engine/alike-texts.ts";
import type { Judgement } from "../../engine/judgements.ts";
import type { Message } from "../../engine/message.ts";
import type { Change, Difference, RulesDiff } from "../../engine/rules-diff.ts";
import { cut } from "../../tui/display-width.ts";
import { safe } from "../../tui/safe-text.ts";
import { counted } from "../../tui/time-words.ts";
import { type Context, columnsOf } from "../context.ts";
import { type Paint, paintFor } from "../paint.ts";
import type { Judged } from "./judge-row.ts";

/** A difference with texts to see it by. */
export type Shown = Omit<Difference, "sample"> & { readonly examples: readonly Example[] };
/** `alike`: how many of those that were looked at say much the same. */
export type Example = { readonly message: Message; readonly alike: number };

/** The differences with examples: one of each group of texts that are alike, the largest groups first. */
export const shownOf = (
  { differences }: RulesDiff,
  messages: ReadonlyMap<number, Message>,
  most: number,
): readonly Shown[] =>
  differences.map(({ sample, ...difference }) => {
    const found = sample.flatMap((place) => messages.get(place) ?? []);
    const groups = alikeTexts(found, ({ text }) => text);
    return {
      ...difference,
      examples: groups.slice(0, most).map(({ example, count }) => ({ message: example, alike: count })),
    };
  });

const TITLES: Readonly<Record<Change, string>> = {
  newly_caught: "newly caught",
  no_longer_caught: "no longer caught",
  changed: "changed",
};
const CHANGES = Object.keys(TITLES) as Change[];

export const totalsOf = ({ differences }: Pick<RulesDiff, "differences">): Readonly<Record<Change, number>> => {
  const totals = { newly_caught: 0, no_longer_caught: 0, changed: 0 };
  for (const { change, count } of differences) totals[change] += count;
  return totals;
};

/** What a change of the rules does, for people. */
export const diffLines = (
  [before, after]: readonly [Judged, Judged],
  diff: RulesDiff,
  shown: readonly Shown[],
  ctx: Pick<Context, "color" | "stdout">,
): readonly string[] => {
  const paint = paintFor(ctx.color);
  const width = Math.max(40, Math.min(columnsOf(ctx.stdout, 100), 160));
  const totals = totalsOf(diff);
  const name = ({ file, rulebook }: Judged): string =>
    `${file}, version ${safe(rulebook.version)}, ${rulebook.hash.slice(0, 12)}`;
  return [
    `before  ${name(before)}`,
    `after   ${name(after)}`,
    `${counted(diff.messages, "message")}, judged alike: ${number(diff.same)}; ${CHANGES.map((change) => `${TITLES[change]}: ${number(totals[change])}`).join(", ")}`,
    ...CHANGES.flatMap((change) => {
      const here = shown.filter((difference) => difference.change === change);
      return here.length === 0
        ? []
        : ["", paint.bold(TITLES[change]), ...here.flatMap((d) => differenceLines(d, width, paint))];
    }),
  ];
};

const differenceLines = ({ before, after, count, examples }: Shown, width: number, paint: Paint): readonly string[] => [
  `  ${number(count).padStart(7)}  ${judgementText(before, after, paint)}`,
  ...examples.map(({ message, alike }) => {
    const times = alike > 1 ? paint.dim(` (${alike} alike)`) : "";
    return `           ${paint.dim(`#${safe(message.channel?.name ?? message.channel?.id ?? "-", 20)}`)} ${cut(safe(message.text, 400), width - 36)}${times}`;
  }),
];

/** What becomes of a message, before and after. */
export const judgementText = (before: Judgement, after: Judgement, paint: Paint): string => {
  const gone = before.rules.filter((id) => !after.rules.includes(id)).map((id) => paint.green(`-${id}`));
  const come = after.rules.filter((id) => !before.rules.includes(id)).map((id) => paint.red(`+${id}`));
  const kept = after.rules.filter((id) => before.rules.includes(id));
  const actions =
    [...before.actions].join(", ") === [...after.actions].join(", ")
      ? []
      : [`${listed(before.actions)} -> ${listed(after.actions)}`];
  return [`${before.route} -> ${after.route}`, [...come, ...gone, ...kept].join(" "), ...actions]
    .filter((part) => part !== "")
    .join("   ");
};

const listed = (actions: readonly string[]): string => (actions.length === 0 ? "nothing" : actions.join(", "));
const number = (n: number): string => n.toLocaleString("en");

/** The same for programs; documented in docs/output.md. */
export const diffJson = ([before, after]: readonly [Judged, Judged], diff: RulesDiff, shown: readonly Shown[]) => ({
  before: { file: before.file, ...before.rulebook },
  after: { file: after.file, ...after.rulebook },
  messages: diff.messages,
  same: diff.same,
  ...totalsOf(diff),
  differences: shown.map(({ examples, ...difference }) => ({
    ...difference,
    examples: examples.map(({ message: { platform, id, revision, text }, alike }) => ({
      platform,
      id,
      revision,
      text,
      alike,
    })),
  })),
});
