import type { RuleResult, RuleTestResult, Tally } from "../../engine/proofs/rule-test.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { safe } from "../../tui/safe-text.ts";
import { counted } from "../../tui/time-words.ts";
import { columns, type Paint, paintFor } from "../paint.ts";

const LONGEST_TEXT = 160;
const ANY = "(any rule)";

/** How rules came out, for people: the figures, then the first lines that came out otherwise than they should. */
export const testLines = (
  result: RuleTestResult,
  unreadable: number,
  { rules }: Pick<Rulebook, "rules">,
  color: boolean,
): readonly string[] => {
  const paint = paintFor(color);
  const { lines, labelled, any } = result;
  const isOff = (id: string): boolean => rules.some((rule) => rule.id === id && rule.mode === "off");
  const inOrder = rules.flatMap(({ id }) => {
    const of = result.rules.get(id);
    return of === undefined ? [] : [[id, of] as const];
  });
  const rows = inOrder.map(([id, of]) => [`${id}${isOff(id) ? " (off)" : ""}`, ...cells(of)]);
  const anyRow = any.caught.count + any.missed.count > 0 ? [[ANY, ...cells({ ...any, wrong: NONE })]] : [];
  const [head = "", ...body] = columns([["rule", "caught", "missed", "wrong"], ...rows, ...anyRow], [1, 2, 3]);
  return [
    `${counted(lines, "line")}, ${labelled.toLocaleString("en")} labelled${unreadable > 0 ? `, ${counted(unreadable, "line")} passed over` : ""}`,
    ...(rows.length + anyRow.length > 0 ? ["", paint.bold(head), ...body] : []),
    "",
    ...inOrder.flatMap(([id, of]) => troubleLines(`rule ${id}`, of, paint)),
    ...troubleLines("no rule", { ...any, wrong: NONE }, paint),
    result.isGood ? paint.green("All come out as they should.") : paint.red("Not all come out as they should."),
  ];
};

const NONE: Tally = { count: 0, first: [] };

const cells = (of: RuleResult): readonly string[] =>
  [of.caught, of.missed, of.wrong].map(({ count }) => count.toLocaleString("en"));

const troubleLines = (who: string, { missed, wrong }: RuleResult, paint: Paint): readonly string[] => [
  ...shown(missed, `${paint.red("missed")}  ${who} ${who === "no rule" ? "catches" : "does not catch"}`),
  ...shown(wrong, `${paint.red("wrong")}   ${who} hits, and should allow,`),
];

const shown = ({ count, first }: Tally, what: string): readonly string[] => [
  ...first.map(({ file, line, text }) => `${file}:${line}: ${what} "${safe(text, LONGEST_TEXT)}"`),
  ...(count > first.length ? [`... and ${count - first.length} more`] : []),
];

/** What `modbot rules test --json` prints. */
export const testJson = ({ lines, labelled, rules, any, isGood }: RuleTestResult, unreadable: number) => ({
  lines,
  labelled,
  unreadable,
  good: isGood,
  rules: Object.fromEntries(rules),
  any,
});
