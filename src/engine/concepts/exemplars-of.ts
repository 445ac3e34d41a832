import type { CaseEntry, CaseId } from "../case.ts";
import type { Decision } from "../decision.ts";
import type { Message } from "../message.ts";
import { personOf } from "../ports.ts";
import { redactPersonal } from "../text/personal/redact.ts";
import { saysSomething } from "../windows/channel-talk.ts";
import type { Side } from "./concept.ts";
import { type Exemplar, LONGEST } from "./exemplar.ts";

/** Conditions that compare one message with a concept. A topic is of a whole talk: of its lines none is an example of it. */
const TEACHES = "meaning";

/**
 * What a verdict on these messages shows of concepts: for each that a rule had found in a message, near where it breaks the rules, far where not.
 *
 * Reads: the findings as they were decided by, so that a rulebook that has changed since makes no difference.
 * Limits: one text once a concept; nothing of texts that are long, or say too little to be like anything.
 */
export const exemplarsOf = (
  entries: readonly CaseEntry[],
  side: Side,
  { caseId, by, at }: Pick<Exemplar, "by" | "at"> & { readonly caseId: CaseId },
): readonly Exemplar[] => {
  const found = new Map<string, Exemplar>();
  for (const { message, decision } of entries) {
    const text = exampleText(message);
    if (text === undefined) continue;
    for (const { concept, rule } of conceptsIn(decision)) {
      const about = { concept, side, text, where: placeOf(message), caseId, rule, by, at };
      const author = message.author?.id;
      const key = JSON.stringify([concept, text]);
      if (!found.has(key))
        found.set(key, author === undefined ? about : { ...about, author: personOf(message, author) });
    }
  }
  return [...found.values()];
};

const exampleText = ({ text }: Message): string | undefined => {
  const redacted = redactPersonal(text.trim());
  return redacted.length <= LONGEST && saysSomething(redacted) ? redacted : undefined;
};

/** The concepts by name that rules had found, each with the first of these rules. */
const conceptsIn = ({ rules }: Decision): readonly { readonly concept: string; readonly rule: string }[] => {
  const found = new Map<string, string>();
  for (const { id, findings, level: went } of rules) {
    if (went === "shadow") continue;
    for (const { condition, concept, level } of findings) {
      if (condition !== TEACHES || concept === undefined || concept.name === "") continue;
      if ((level === "queue" || level === "act") && !found.has(concept.name)) found.set(concept.name, id);
    }
  }
  return [...found].map(([concept, rule]) => ({ concept, rule }));
};

const placeOf = ({ platform, community }: Message): Exemplar["where"] => ({
  platform,
  ...(community === undefined ? {} : { community }),
});
