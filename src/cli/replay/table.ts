import type { Confusion } from "../../engine/confusion.ts";
import { safe } from "../../tui/safe-text.ts";
import { counted } from "../../tui/time-words.ts";
import { columns, paintFor } from "../paint.ts";
import type { ReplayResult } from "./replay-files.ts";

/** A key that is misspelt is passed over, and without times no rate is ever reached: that must not look like peace. */
const untimedText = ({ untimed, messages }: ReplayResult): string =>
  untimed === messages
    ? 'no message has a time (key "at"): rules that count over time find nothing'
    : `${counted(untimed, "message")} without a time (key "at"): rules that count over time leave them out`;

/** A replay for people: how much, how right, which rules, how fast. */
export const replayTable = (
  result: ReplayResult,
  rulebook: string,
  color: boolean,
  by = "source",
): readonly string[] => {
  const paint = paintFor(color);
  const { routes } = result;
  const head = (rows: readonly (readonly string[])[], right: readonly number[]): readonly string[] => {
    const [first = "", ...rest] = columns(rows, right);
    return ["", paint.bold(first), ...rest];
  };
  const rules = Object.entries(result.by_rule).filter(([, { hits }]) => hits > 0);
  const labels = Object.entries(result.by_label);
  const sources = Object.entries(result.by_source);
  return [
    `${counted(result.messages, "message")}, ${number(result.labelled)} labelled${result.unreadable ? `, ${counted(result.unreadable, "line")} passed over` : ""}`,
    ...(result.untimed > 0 ? [paint.yellow(untimedText(result))] : []),
    `rulebook ${rulebook}, version ${safe(result.rulebook.version)}, ${result.rulebook.hash.slice(0, 12)}`,
    `${paint.red("act")} ${number(routes.act)}   ${paint.yellow("queue")} ${number(routes.queue)}   ignore ${number(routes.ignore)}`,
    ...(result.labelled > 0
      ? head(
          [
            ["", "precision", "recall", "false alarms", "f1", "tp", "fp", "tn", "fn"],
            ["flagged (queue or act)", ...confusionCells(result.confusion.flagged)],
            ["acted", ...confusionCells(result.confusion.acted)],
          ],
          [1, 2, 3, 4, 5, 6, 7, 8],
        )
      : []),
    ...(rules.length > 0
      ? head(
          [
            ["rule", "hits", "acted", ...(result.labelled > 0 ? ["right", "wrong"] : [])],
            ...rules.map(([id, r]) => [
              id,
              ...[r.hits, r.acted, ...(result.labelled > 0 ? [r.tp, r.fp] : [])].map(number),
            ]),
          ],
          [1, 2, 3, 4],
        )
      : []),
    ...(labels.length > 0
      ? head(
          [
            ["label", "violations", "flagged", "acted"],
            ...labels.map(([name, l]) => [safe(name, 40), number(l.violations), number(l.flagged), number(l.acted)]),
          ],
          [1, 2, 3],
        )
      : []),
    ...(sources.length > 1
      ? head(
          [
            [safe(by, 40), "messages", "recall", "false alarms", "wrongly acted on"],
            ...sources.map(([name, s]) => [
              safe(name, 40),
              number(s.messages),
              percent(s.flagged.recall),
              percent(s.flagged.fpr),
              percent(s.acted.fpr),
            ]),
          ],
          [1, 2, 3, 4],
        )
      : []),
    ...(result.messages === 0 ? [] : speedLines(result)),
  ];
};

const speedLines = ({ messages_per_cpu_s, cpu_s, latency_us: us }: ReplayResult): readonly string[] => [
  "",
  `${number(messages_per_cpu_s)} messages per CPU-second (${cpu_s.toFixed(1)} s), judging takes ${us.p50} us at the median, ${us.p99} us at the 99th percentile, ${us.max} us at most`,
];

const number = (n: number): string => n.toLocaleString("en");
const percent = (share: number | null): string => (share === null ? "-" : `${(share * 100).toFixed(1)} %`);

const confusionCells = (c: Confusion): readonly string[] => [
  percent(c.precision),
  percent(c.recall),
  percent(c.fpr),
  c.f1 === null ? "-" : c.f1.toFixed(2),
  ...[c.tp, c.fp, c.tn, c.fn].map(number),
];
