import type { Decision } from "../decision.ts";
import { keyText, type Message } from "../message.ts";
import type { Judge } from "../rulebook/trial.ts";

/** A line of a file to test rules by: a message, and what people say of it. */
export type TestLine = {
  readonly file: string;
  readonly line: number;
  readonly message: Message;
  /** Does it break the rules? Absent, and no rule named: nobody has said. */
  readonly violation?: boolean;
  /** Rules that must fire for it, or where `violation` is false must not. */
  readonly rules?: readonly string[];
};

/** A line that came out otherwise than it should, or as it should. `text` is hostile. */
export type TestedLine = { readonly file: string; readonly line: number; readonly text: string };

/** How one rule came out. `caught` and `missed`: lines that name it; `wrong`: where it fired and must not have. */
export type RuleResult = Readonly<Record<Outcome, Tally>>;
export type Outcome = "caught" | "missed" | "wrong";
export type Tally = { readonly count: number; readonly first: readonly TestedLine[] };

export type RuleTestResult = {
  readonly lines: number;
  /** Lines that say what they are. */
  readonly labelled: number;
  /** By rule, only those of which a line had something to say. */
  readonly rules: ReadonlyMap<string, RuleResult>;
  /** Violations that name no rule: one that is caught by any is caught. */
  readonly any: Pick<RuleResult, "caught" | "missed">;
  /** Does everything come out as it should? */
  readonly isGood: boolean;
};

export type RuleTest = {
  /** Judges a line, after those before it. */
  readonly add: (line: TestLine) => void;
  readonly result: () => RuleTestResult;
};

/** Lines that are shown of each kind. */
const SHOWN = 3;
const LONGEST_SHOWN = 300;

/**
 * Tests rules by labelled lines, judged in order as if they came in live. A message that a later one brings to light counts by what it comes to then.
 *
 * Reads: of `only`, nothing but what concerns that rule.
 */
export const openRuleTest = (judge: Judge, only?: string): RuleTest => {
  const lines: TestLine[] = [];
  const fired = new Map<string, Set<string>>();
  const note = (message: Message, { rules }: Decision): void => {
    if (rules.length === 0) return;
    const known = fired.get(keyText(message)) ?? new Set<string>();
    for (const { id } of rules) known.add(id);
    fired.set(keyText(message), known);
  };
  return {
    add(line) {
      const decision = judge.moderate(line.message);
      note(line.message, decision);
      for (const before of decision.earlier ?? []) note(before.message, before.decision);
      lines.push(line);
    },
    result: () => resultOf(lines, fired, only),
  };
};

type Counting = Record<Outcome, { count: number; first: TestedLine[] }>;
const newCounting = (): Counting => ({
  caught: { count: 0, first: [] },
  missed: { count: 0, first: [] },
  wrong: { count: 0, first: [] },
});

const resultOf = (
  lines: readonly TestLine[],
  fired: ReadonlyMap<string, ReadonlySet<string>>,
  only: string | undefined,
): RuleTestResult => {
  const rules = new Map<string, Counting>();
  const any = newCounting();
  const of = (id: string): Counting => {
    const known = rules.get(id) ?? newCounting();
    rules.set(id, known);
    return known;
  };
  const isMeant = (id: string): boolean => only === undefined || id === only;
  let labelled = 0;
  for (const line of lines) {
    const { violation, rules: named } = line;
    if (violation === undefined && named === undefined) continue;
    labelled++;
    const hits = fired.get(keyText(line.message)) ?? NONE;
    if (violation === false) {
      const barred = named ?? [...hits];
      for (const id of barred) if (isMeant(id) && hits.has(id)) tally(of(id).wrong, line);
    } else if (named === undefined) {
      if (only === undefined) tally(hits.size > 0 ? any.caught : any.missed, line);
    } else {
      for (const id of named) if (isMeant(id)) tally(hits.has(id) ? of(id).caught : of(id).missed, line);
    }
  }
  const isGood =
    any.missed.count === 0 && [...rules.values()].every(({ missed, wrong }) => missed.count + wrong.count === 0);
  return { lines: lines.length, labelled, rules, any, isGood };
};

const NONE: ReadonlySet<string> = new Set();

const tally = (of: { count: number; first: TestedLine[] }, { file, line, message }: TestLine): void => {
  of.count++;
  if (of.first.length < SHOWN) of.first.push({ file, line, text: message.text.slice(0, LONGEST_SHOWN) });
};
