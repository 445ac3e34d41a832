import { type Answer, least, most, NONE, UNKNOWN } from "./answer.ts";
import { Answers } from "./answers.ts";
import type { AuthorRecord } from "./author-record.ts";
import { decide, type RuleResult, resultOf } from "./decide.ts";
import type { Decision, EarlierDecision } from "./decision.ts";
import type { Message } from "./message.ts";
import { keptMessage } from "./message.ts";
import { MessageReader, type Reading } from "./reading.ts";
import { evaluate, type Leaf, leavesOf } from "./rulebook/evaluate.ts";
import type { Rule, Rulebook } from "./rulebook/rule.ts";
import { askInstead } from "./trust/ask-instead.ts";

/** Messages remembered, a power of two; the oldest makes room. */
export const MOST_EARLIER = 4096;
/** Characters kept of one: what platforms allow. */
const LONGEST = 4_000;

/** What holds rules back from earlier messages. */
export type Restraint = {
  /** What a rule may still do to one: a budget, and no second time. */
  readonly applyTo: (result: RuleResult, message: Message) => RuleResult;
  /** Told of what has been decided about one before the next is judged. */
  readonly note: (earlier: EarlierDecision, results: readonly RuleResult[]) => void;
};

/** The rules of another place and time. */
type There = {
  readonly ruleOf: (id: string) => Rule | undefined;
  readonly profiles: readonly string[];
};

/**
 * Judges again, by the rules that look at several authors, the earlier messages of the wave that the present one has brought to light.
 * That the wave holds is taken from the present message; all else a rule asks is asked of each earlier message itself, so whoever is exempt stays exempt.
 *
 * Limits: remembers the last 4,096 messages, so the memory is bounded: some megabytes, forty at worst. What a counter said at that time is not known any more:
 * `unknown`, which neither satisfies a rule nor exempts from it. A message is judged again by a rule only when its wave has become plainer.
 */
export class LookBack {
  readonly #rulebook: Rulebook;
  readonly #messages: (Message | undefined)[] = new Array<Message | undefined>(MOST_EARLIER).fill(undefined);
  /** What the store knew of their authors. */
  readonly #records: (AuthorRecord | undefined)[] = new Array<AuthorRecord | undefined>(MOST_EARLIER).fill(undefined);
  readonly #turns = new Float64Array(MOST_EARLIER);
  /** By rule: how plain the wave was when the message was last judged by it. */
  readonly #judged = new Map<string, Uint8Array>();
  readonly #reader: MessageReader;
  readonly #answers: Answers;
  readonly #rulesFor: (message: Message) => There | undefined;

  /** `rulesFor`: the rules where and when another message was written; `undefined`: they are the same everywhere. */
  constructor(
    rulebook: Rulebook,
    reader: MessageReader,
    rulesFor: (message: Message) => There | undefined = () => undefined,
  ) {
    this.#rulebook = rulebook;
    this.#rulesFor = rulesFor;
    this.#reader = new MessageReader(rulebook.lexicon, reader.counters);
    this.#answers = new Answers(rulebook.leaves);
  }

  /** Remembers a message that is being judged. */
  add({ message, turn, record }: Reading): void {
    const at = turn & (MOST_EARLIER - 1);
    this.#messages[at] = message.text.length > LONGEST ? keptMessage(message, LONGEST) : message;
    this.#records[at] = record;
    this.#turns[at] = turn;
    if (this.#judged.size > 0) for (const judged of this.#judged.values()) judged[at] = 0;
  }

  /** The earlier messages of the waves that these rules have found. To be asked after all else: the present reading is spoiled by it. */
  from(
    reading: Reading,
    decision: Decision,
    results: readonly RuleResult[],
    answers: Answers,
    restraint: Restraint,
  ): readonly EarlierDecision[] {
    const waves: Wave[] = [];
    for (const { rule, rank } of results) {
      const level = decision.rules.find(({ id }) => id === rule.id)?.level;
      if (level === undefined || level === "shadow") continue;
      const told = this.#news(rule, reading, answers, rank);
      if (told.size > 0) waves.push({ rule, told });
    }
    if (waves.length === 0) return [];
    const turns = new Set(waves.flatMap(({ told }) => [...told.values()].flatMap((wave) => [...wave.keys()])));
    return [...turns].sort((a, b) => a - b).flatMap((turn) => this.#judgeAgain(turn, waves, restraint));
  }

  /** What the leaves of a rule say of earlier messages that it does not know yet. Nearly always nothing: the wave grows by the present one. */
  #news(rule: Rule, reading: Reading, answers: Answers, rank: number): Told {
    const told = new Map<Leaf, ReadonlyMap<number, Answer>>();
    let plain = rank;
    for (const leaf of leavesOf(rule.when)) {
      if (leaf.test.earlier === undefined || answers.of(leaf) === NONE) continue;
      const wave = leaf.test.earlier(reading);
      let isNews = false;
      for (const { turn, answer } of wave) {
        if (turn === reading.turn) plain = Math.max(plain, least(answer));
        else isNews ||= this.#knows(turn, rule.id) < least(answer);
      }
      if (isNews) told.set(leaf, new Map(wave.map(({ turn, answer }) => [turn, answer])));
    }
    this.#note(reading.turn, rule.id, plain);
    return told;
  }

  #judgeAgain(turn: number, waves: readonly Wave[], restraint: Restraint): readonly EarlierDecision[] {
    const at = turn & (MOST_EARLIER - 1);
    const message = this.#turns[at] === turn ? this.#messages[at] : undefined;
    if (message === undefined) return [];
    const open = waves.filter(({ rule, told }) => this.#note(turn, rule.id, plainest(told, turn)));
    if (open.length === 0) return [];
    const reading = this.#reader.read(message, { record: this.#records[at] });
    this.#reader.turn = turn;
    const answers = this.#answers.about(reading);
    const there = this.#rulesFor(message);
    const results = open.flatMap(({ rule: found, told }) => {
      const rule = there === undefined ? found : there.ruleOf(found.id);
      if (rule === undefined) return [];
      for (const leaf of leavesOf(rule.when)) if (leaf.counts) answers.know(leaf, told.get(leaf)?.get(turn) ?? UNKNOWN);
      if (rule.unless) for (const leaf of leavesOf(rule.unless)) if (leaf.counts) answers.know(leaf, UNKNOWN);
      const result = resultOf(rule, message, answers);
      if (result === undefined || result.permits) return [];
      return [isExemptionLost(rule, answers) ? ask(result) : restraint.applyTo(result, message)];
    });
    if (results.length === 0) return [];
    const decided = decide(this.#rulebook, reading, results, answers);
    const profiles = there?.profiles ?? [];
    const decision = profiles.length === 0 ? decided : { ...decided, profiles };
    if (decision.route === "ignore") return [];
    restraint.note({ message, decision }, results);
    return [{ message, decision }];
  }

  /** Notes how plain a wave is to a message. Gives whether it is plainer than when it was judged last. */
  #note(turn: number, rule: string, rank: number): boolean {
    if (rank <= this.#knows(turn, rule)) return false;
    const judged = this.#judged.get(rule) ?? new Uint8Array(MOST_EARLIER);
    this.#judged.set(rule, judged);
    judged[turn & (MOST_EARLIER - 1)] = rank;
    return true;
  }

  /** How plain the wave was to a message when the rule judged it last. Of what is forgotten there is nothing to be told. */
  #knows(turn: number, rule: string): number {
    const at = turn & (MOST_EARLIER - 1);
    return this.#turns[at] === turn ? (this.#judged.get(rule)?.[at] ?? 0) : Infinity;
  }
}

/** What the leaves of a rule say of earlier messages, by turn. */
type Told = ReadonlyMap<Leaf, ReadonlyMap<number, Answer>>;
type Wave = { readonly rule: Rule; readonly told: Told };

/** Did what exempts from the rule rest on a counter that knows no more of it? Then people are asked. */
const isExemptionLost = ({ unless }: Rule, answers: Answers): boolean =>
  unless !== undefined && leavesOf(unless).some(({ counts }) => counts) && most(evaluate(unless, answers.of)) === 2;

const ask = (result: RuleResult): RuleResult =>
  result.rank < 2 ? result : { ...askInstead(result, "whether it is exempt is not known any more"), sure: false };

const plainest = (told: Told, turn: number): number =>
  Math.max(0, ...[...told.values()].map((wave) => least(wave.get(turn) ?? NONE)));

/** Does any rule find waves that it can tell the earlier messages of? */
export const looksBack = ({ rules, scoped }: Rulebook): boolean =>
  [...rules, ...(scoped?.variants ?? [])].some(
    (rule) => rule.mode !== "off" && leavesOf(rule.when).some((leaf) => leaf.test.earlier !== undefined),
  );
