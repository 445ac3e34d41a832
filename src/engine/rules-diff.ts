import type { JudgedRow, Judgement } from "./judgements.ts";

/** What a change of the rules does to a message. */
export type Change = "newly_caught" | "no_longer_caught" | "changed";

/** Messages to which the same happens. */
export type Difference = {
  readonly change: Change;
  readonly before: Judgement;
  readonly after: Judgement;
  readonly count: number;
  /** Places of some of them in the row, spread over all. */
  readonly sample: readonly number[];
};

export type RulesDiff = {
  readonly messages: number;
  readonly same: number;
  readonly differences: readonly Difference[];
};

/** Messages of one difference that are looked at more closely. */
const SAMPLE = 400;

/**
 * Compares what two rulebooks make of the same messages, as far as both have judged them.
 * Gives: every difference, the gravest first: what is newly acted on, then what no longer is, then by number.
 */
export const diffOf = (before: JudgedRow, after: JudgedRow): RulesDiff => {
  const width = after.kinds.length + 1;
  const found = new Map<number, { count: number; sample: number[]; step: number }>();
  for (let place = 0; place < Math.min(before.of.length, after.of.length); place++) {
    const [was, is] = [before.of[place]!, after.of[place]!];
    if (was === 0 || is === 0) continue;
    const key = was * width + is;
    const known = found.get(key);
    if (known === undefined) found.set(key, { count: 1, sample: [place], step: 1 });
    else if (known.count++ % known.step === 0) take(known, place);
  }
  const differences: Difference[] = [];
  let messages = 0;
  let same = 0;
  for (const [key, { count, sample }] of found) {
    messages += count;
    const [was, is] = [before.kinds[Math.floor(key / width) - 1]!, after.kinds[(key % width) - 1]!];
    if (isSame(was, is)) same += count;
    else differences.push({ change: changeOf(was, is), before: was, after: is, count, sample });
  }
  return { messages, same, differences: differences.sort(byWeight) };
};

/** Every place at first; when there are too many, every second of them from then on, so that the whole row is covered. */
const take = (found: { sample: number[]; step: number }, place: number): void => {
  found.sample.push(place);
  if (found.sample.length <= SAMPLE) return;
  found.sample = found.sample.filter((_, i) => i % 2 === 0);
  found.step *= 2;
};

/** Are the two judgements one? */
export const isSame = (a: Judgement, b: Judgement): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What it is that changes. Errors: none; two that are the same are *changed*. */
export const changeOf = (before: Judgement, after: Judgement): Change =>
  before.route === "ignore" ? "newly_caught" : after.route === "ignore" ? "no_longer_caught" : "changed";

type Weighed = Pick<Difference, "before" | "after" | "count">;

const GRAVITY = { ignore: 0, queue: 1, act: 2 } as const;

/** The gravest first. */
export const byWeight = (a: Weighed, b: Weighed): number =>
  gravityOf(b) - gravityOf(a) || b.count - a.count || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** A person who is newly punished weighs more than a message that newly passes. */
const gravityOf = ({ before, after }: Weighed): number =>
  after.route === "act" && before.route !== "act" ? 3 : GRAVITY[before.route] === 2 && after.route !== "act" ? 2 : 1;
