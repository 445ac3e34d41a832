/**
 * What a condition answers: the *least* and the *most* it could say if everything were known, each none < queue < act.
 * A known answer has both alike; *unknown* lies between none and act. Packed into one small integer, least + 4 * most,
 * because a rulebook asks for hundreds of them per message.
 *
 * Source: the decision algebra of docs/rulebook.md; interval (Kleene) reading of a three-valued logic over an ordered scale.
 */
export type Answer = number & { readonly __answer?: never };

/** none 0, queue 1, act 2. */
export type Rank = 0 | 1 | 2;
export type LevelName = "none" | "queue" | "act" | "unknown";

export const between = (least: number, most: number): Answer => least | (most << 2);

export const NONE: Answer = between(0, 0);
export const QUEUE: Answer = between(1, 1);
export const ACT: Answer = between(2, 2);
export const UNKNOWN: Answer = between(0, 2);

export const least = (answer: Answer): Rank => (answer & 3) as Rank;
export const most = (answer: Answer): Rank => (answer >> 2) as Rank;

/** `all`: as weak as its weakest member. */
export const weaker = (a: Answer, b: Answer): Answer => between(Math.min(a & 3, b & 3), Math.min(a >> 2, b >> 2));

/** `any`: as strong as its strongest member. */
export const stronger = (a: Answer, b: Answer): Answer => between(Math.max(a & 3, b & 3), Math.max(a >> 2, b >> 2));

/** `none`: holds for certain when the member cannot hold, may hold when the member is not certain to. */
export const opposite = (a: Answer): Answer => between(a >> 2 === 0 ? 2 : 0, (a & 3) === 0 ? 2 : 0);

/** Never more than `cap`. */
export const atMost = (a: Answer, cap: Rank): Answer => between(Math.min(a & 3, cap), Math.min(a >> 2, cap));

/** A number against two thresholds; `high` is what it would be if the unknown parts all spoke against the message. */
export const graded = (low: number, high: number, queueAt: number, actAt: number): Answer =>
  between(rank(low, queueAt, actAt), rank(high, queueAt, actAt));

const rank = (value: number, queueAt: number, actAt: number): Rank => (value >= actAt ? 2 : value >= queueAt ? 1 : 0);

const NAMES = ["none", "queue", "act"] as const;

/** The word that people read. An answer that could still be more is *unknown* only while nothing is certain. */
export const levelName = (a: Answer): LevelName => (least(a) === 0 && most(a) > 0 ? "unknown" : NAMES[least(a)]);

/** The name of a rank. */
export const rankName = (r: Rank): "none" | "queue" | "act" => NAMES[r];
