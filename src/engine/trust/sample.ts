import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Decision, Sample } from "../decision.ts";
import type { Look } from "../experiments/experiment.ts";
import { keyText, type Message, type MessageKey } from "../message.ts";
import type { Rule } from "../rulebook/rule.ts";

/** Of the acts of a rule that has to prove itself, so many are looked at even if nobody says how many. */
const PROVING_SHARE = 0.02;

/** How much a person looks at that nobody would have to: shares, 0..1. */
export type Sampling = {
  /** Of what was acted on. Absent: 2 % for rules with `max_wrong`, none for the others. A rule may say otherwise. */
  readonly acted?: number;
  /** Of what was let pass, to find what no rule has seen. */
  readonly ignored: number;
};

/** What a rule says itself about how much is looked at. */
export type Looked = Pick<Rule, "sample" | "maxWrong">;

/**
 * Draws messages for review. The same message is drawn or not whenever it is asked about, and nobody who writes can tell which.
 * `ruleOf`: a rule as it is where and when a message was written.
 */
export const samplerFor = <M extends MessageKey & Partial<Pick<Message, "surface">>>(
  ruleOf: (message: M, id: string) => Looked | undefined,
  { acted, ignored }: Sampling,
  seed: string,
): ((message: M, decision: Decision) => Sample | undefined) => {
  const shareOf = ({ sample, maxWrong }: Looked): number =>
    sample ?? acted ?? (maxWrong === undefined ? 0 : PROVING_SHARE);
  const draw = (key: MessageKey, of: Sample["of"], probability: number): Sample | undefined =>
    probability > 0 && chanceOf(`${seed} ${of}`, key) < probability ? { of, probability } : undefined;
  return (key, { route, rules: fired, exempt, experiment }) => {
    // What is queued is looked at anyway, and what is said to modbot alone no rule is asked about.
    if (route === "queue" || key.surface === "report" || exempt === "command") return undefined;
    if (route === "ignore") return draw(key, "ignored", looked(ignored, experiment?.look));
    const acting = fired.flatMap(({ id, level }) => (level === "act" ? (ruleOf(key, id) ?? []) : []));
    const share = Math.max(0, ...acting.map(shareOf));
    return draw(key, "acted", looked(share, experiment?.look));
  };
};

/** An experiment may want to see more, or neither more nor less. */
const looked = (share: number, look: Look | undefined): number =>
  look === undefined ? share : "exactly" in look ? look.exactly : Math.max(share, look.atLeast);

/** The decision, marked for whoever reviews it: last in the queue, for nothing about it is urgent. */
export const withSample = (decision: Decision, sample: Sample | undefined): Decision =>
  sample === undefined ? decision : { ...decision, sample, severity: "low" };

/** A number in 0..1 that follows from the seed and the message alone. */
const chanceOf = (seed: string, key: MessageKey): number => {
  const digest = sha256(utf8ToBytes(JSON.stringify([seed, keyText(key)])));
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0) / 2 ** 32;
};
