import { shareText } from "../../engine/units.ts";
import { safe } from "../../tui/safe-text.ts";
import { counted } from "../../tui/time-words.ts";
import { columns, paintFor } from "../paint.ts";
import { chartLines } from "./chart.ts";
import type { Gathered, Tuned } from "./gather.ts";
import { costColumns, precisionByRecall } from "./series.ts";

type Look = { readonly color: boolean; readonly width: number };

/** What is proposed, for people: a section a rule. */
export const tuneLines = ({ file, from, missedByHand, unread, tuned }: Gathered, look: Look): readonly string[] => [
  `${file}: ${from === "corpus" ? "by labelled lines, which prove nothing about your chat" : "by what people decided here"}`,
  ...(missedByHand === 0
    ? []
    : [
        `What rules miss is known from ${counted(missedByHand, "message")} alone that staff dealt with by hand: it is more than that. review.ignored in modbot.yaml draws some.`,
      ]),
  ...(unread === 0
    ? []
    : [`${counted(unread, "label")} of rules diff --review are left out: their messages are no longer kept.`]),
  ...tuned.flatMap((one) => ["", ...sectionOf(one, look, from)]),
];

const sectionOf = (tuned: Tuned, { color, width }: Look, from: Gathered["from"]): readonly string[] => {
  const { rule, label, proposal } = tuned;
  const paint = paintFor(color);
  const head = `${paint.bold(rule.id)}  ${safe(label, 60)}, ${counted(proposal.n, "verdict")}`;
  const verdict = verdictText(tuned, from);
  return [
    head,
    ...columns(
      [
        ["", "now", "proposed"],
        ["queue_at", number(proposal.now.queueAt), number(proposal.queueAt)],
        ["act_at", numberOr(proposal.now.actAt), numberOr(proposal.actAt)],
        ["asked about a day", perDay(proposal.before.queuePerDay), perDay(proposal.after.queuePerDay)],
        ["done without people", percent(proposal.before.automaticShare), percent(proposal.after.automaticShare)],
      ],
      [1, 2],
    ).map((line) => `  ${line}`),
    ...chartsOf(tuned, width).map((line) => (line === "" ? "" : `  ${line}`)),
    `  ${proposal.certified ? paint.green(verdict) : paint.yellow(verdict)}`,
  ];
};

/** Whether it is proven, and if not, what is missing. */
export const verdictText = ({ proposal, maxWrong, rule }: Tuned, from: Gathered["from"]): string => {
  const { acted, wrong, bound, confidence, certified, missing, actAt } = proposal;
  const counts = `${wrong} wrong of ${acted}`;
  const sure = `${shareText(confidence)} sure`;
  if (certified) {
    const where = from === "corpus" ? " on these lines" : "";
    return `certified${where} at act_at ${numberOr(actAt)}: ${counts}, at most ${percent(bound)} wrong (${sure}).`;
  }
  const may = `at most ${percent(maxWrong)} may be wrong (${sure})`;
  if (missing !== undefined) {
    const so = acted === 0 ? "if none is wrong" : `if errors go on as they were (${counts})`;
    return `not certified: ${may}. ${counted(missing, "verdict")} missing at act_at ${numberOr(actAt)}, ${so}.`;
  }
  return `not certified: ${may}, and no threshold comes near it${acted > 0 ? ` (${counts} at ${numberOr(rule.mode === "act" ? proposal.now.actAt : actAt)})` : ""}. Make the rule narrower.`;
};

const chartsOf = ({ proposal, now }: Tuned, width: number): readonly string[] => {
  const { curve, queueCosts, actCosts } = proposal;
  if (curve.every(({ precision }) => precision === undefined)) return [];
  const wide = Math.max(20, width - 2);
  const right = precisionByRecall(curve, 64);
  const least = Math.min(...right.flatMap((one) => one ?? []));
  const floor = Math.min(0.9, Math.floor(least * 10) / 10);
  const queue = costColumns(queueCosts.map(({ queueAt, cost }) => ({ at: queueAt, cost })));
  const act = costColumns(actCosts.map(({ actAt, cost }) => ({ at: actAt, cost })));
  return [
    "",
    ...chartLines(right, {
      title: "right, by how much of it all is acted on",
      top: { at: 1, says: "100%" },
      bottom: { at: floor, says: shareText(floor) },
      left: "0%",
      right: "100%",
      width: wide,
    }),
    ...chartLines(queue.values, {
      title: `cost by queue_at (now ${number(now.queueAt)}, least at ${number(queue.leastAt)})`,
      top: { at: queue.most, says: whole(queue.most) },
      bottom: { at: 0, says: "0" },
      left: number(queue.from),
      right: number(queue.to),
      width: wide,
    }),
    ...chartLines(act.values, {
      title: `cost by act_at (now ${numberOr(now.actAt)}, least at ${number(act.leastAt)})`,
      top: { at: act.most, says: whole(act.most) },
      bottom: { at: 0, says: "0" },
      left: number(act.from),
      right: number(act.to),
      width: wide,
    }),
    "",
  ];
};

const number = (n: number): string => String(Math.round(n * 1000) / 1000);
const numberOr = (n: number | undefined): string => (n === undefined ? "none" : number(n));
const whole = (n: number): string => Math.round(n).toLocaleString("en");
const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 2 : 1)} %`;
const perDay = (n: number | undefined): string => (n === undefined ? "not known" : n.toFixed(n < 10 ? 1 : 0));
