import { type Answer, least, NONE, UNKNOWN } from "./answer.ts";
import { Answers, decide, type RuleResult, resultOf } from "./decide.ts";
import type { Decision, EarlierDecision } from "./decision.ts";
import type { Message } from "./message.ts";
import { keptMessage } from "./message.ts";
import { MessageReader, type Reading } from "./reading.ts";
import { type Leaf, leavesOf } from "./rulebook/evaluate.ts";
import type { Rule, Rulebook } from "./rulebook/rule.ts";

/** Messages remembered, a power of two; the oldest makes room. */
export const MOST_EARLIER = 4096;
/** Characters kept of one: what platforms allow. */
const LONGEST = 4_000;

/** What a rule may still do to an earlier message: a budget, and no second time. */
export type Restraint = (result: RuleResult, message: Message) => RuleResult;

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
  readonly #turns = new Float64Array(MOST_EARLIER);
  /** By rule: how plain the wave was when the message was last judged by it. */
  readonly #judged: (Map<string, number> | undefined)[] = new Array<Map<string, number> | undefined>(MOST_EARLIER).fill(
    undefined,
  );
  readonly #reader: MessageReader;
  readonly #answers: Answers;

  constructor(rulebook: Rulebook, reader: MessageReader) {
    this.#rulebook = rulebook;
    this.#reader = new MessageReader(rulebook.lexicon, reader.counters);
    this.#answers = new Answers(rulebook.leaves);
  }

  /** Remembers a message that is being judged. */
  add({ message, turn }: Reading): void {
    const at = turn & (MOST_EARLIER - 1);
    this.#messages[at] = message.text.length > LONGEST ? keptMessage(message, LONGEST) : message;
    this.#turns[at] = turn;
    this.#judged[at] = undefined;
  }

  /** The earlier messages of the waves that these rules have found. To be asked after all else: the present reading is spoiled by it. */
  from(
    reading: Reading,
    decision: Decision,
    results: readonly RuleResult[],
    answers: Answers,
    restrain: Restraint,
  ): readonly EarlierDecision[] {
    const { turn: present } = reading;
    const waves = results.flatMap(({ rule, rank }) => {
      const level = decision.rules.find(({ id }) => id === rule.id)?.level;
      if (level === undefined || level === "shadow") return [];
      const told = waveOf(rule, reading, answers);
      this.#note(present, rule.id, Math.max(rank, plainest(told, present)));
      return told.size > 0 ? [{ rule, told }] : [];
    });
    if (waves.length === 0) return [];
    const turns = new Set(waves.flatMap(({ told }) => [...told.values()].flatMap((wave) => [...wave.keys()])));
    turns.delete(present);
    return [...turns].sort((a, b) => a - b).flatMap((turn) => this.#judgeAgain(turn, waves, restrain));
  }

  #judgeAgain(turn: number, waves: readonly Wave[], restrain: Restraint): readonly EarlierDecision[] {
    const at = turn & (MOST_EARLIER - 1);
    const message = this.#turns[at] === turn ? this.#messages[at] : undefined;
    if (message === undefined) return [];
    const open = waves.filter(({ rule, told }) => this.#note(turn, rule.id, plainest(told, turn)));
    if (open.length === 0) return [];
    const reading = this.#reader.read(message);
    this.#reader.turn = turn;
    const answers = this.#answers.about(reading);
    const results = open.flatMap(({ rule, told }) => {
      for (const leaf of leavesOf(rule.when)) if (leaf.counts) answers.know(leaf, told.get(leaf)?.get(turn) ?? UNKNOWN);
      if (rule.unless) for (const leaf of leavesOf(rule.unless)) if (leaf.counts) answers.know(leaf, UNKNOWN);
      const result = resultOf(rule, message, answers);
      return result ? [restrain(result, message)] : [];
    });
    if (results.length === 0) return [];
    const decision = decide(this.#rulebook, reading, results, answers);
    return decision.route === "ignore" ? [] : [{ message, decision }];
  }

  /** Notes how plain a wave is to a message. Gives whether it is plainer than when it was judged last. */
  #note(turn: number, rule: string, rank: number): boolean {
    const at = turn & (MOST_EARLIER - 1);
    if (this.#turns[at] !== turn) return false;
    const judged = this.#judged[at] ?? new Map<string, number>();
    this.#judged[at] = judged;
    if ((judged.get(rule) ?? 0) >= rank) return false;
    judged.set(rule, rank);
    return true;
  }
}

/** What the leaves of a rule say of earlier messages, by turn. */
type Told = ReadonlyMap<Leaf, ReadonlyMap<number, Answer>>;
type Wave = { readonly rule: Rule; readonly told: Told };

const waveOf = (rule: Rule, reading: Reading, answers: Answers): Told =>
  new Map(
    leavesOf(rule.when).flatMap((leaf) => {
      if (leaf.test.earlier === undefined || answers.of(leaf) === NONE) return [];
      return [[leaf, new Map(leaf.test.earlier(reading).map(({ turn, answer }) => [turn, answer]))] as const];
    }),
  );

const plainest = (told: Told, turn: number): number =>
  Math.max(0, ...[...told.values()].map((wave) => least(wave.get(turn) ?? NONE)));

/** Does any rule find waves that it can tell the earlier messages of? */
export const looksBack = ({ rules }: Rulebook): boolean =>
  rules.some((rule) => rule.mode !== "off" && leavesOf(rule.when).some((leaf) => leaf.test.earlier !== undefined));
