import { Answers } from "../answers.ts";
import { Moderator } from "../moderate.ts";
import { protectionOf } from "../protection.ts";
import type { Labelled } from "../replay.ts";
import type { Rulebook } from "../rulebook/rule.ts";
import { LABELS } from "../scorers/labels.ts";
import { type Tunable, tunableRules } from "./decision-trials.ts";
import { type GradedNode, labelsOf } from "./graded-node.ts";
import { gradedByAsking } from "./judge-trial.ts";
import type { GradedTrial } from "./trial.ts";

/** Asks the rules of a rulebook about the lines of a corpus, in order, whatever their thresholds are. */
export const openCorpusTrials = (rulebook: Rulebook, tunable: readonly Tunable[] = tunableRules(rulebook)) => {
  const moderator = new Moderator(rulebook);
  const answers = new Answers(rulebook.leaves);
  const trials = new Map<string, GradedTrial[]>(tunable.map(({ rule }) => [rule.id, []]));
  return {
    trials: trials as ReadonlyMap<string, readonly GradedTrial[]>,
    add: ({ message, labels = [], ...entry }: Labelled): void => {
      const reading = moderator.read(message);
      answers.about(reading);
      const protection = protectionOf(message, rulebook);
      const violation = entry.violation ?? (labels.length > 0 ? true : undefined);
      for (const { rule, node } of tunable) {
        if (protection !== undefined && (protection.always || !rule.namesStaff)) continue;
        const graded = gradedByAsking(rule, node, reading, answers);
        if (graded === undefined) continue;
        trials.get(rule.id)?.push({
          ...graded,
          ...(message.sentAt === undefined ? {} : { saidAt: message.sentAt }),
          ...(violation === undefined ? {} : { violation }),
          ...(violation === true && isOtherKind(node, labels) ? { otherKind: true } : {}),
          probability: 1,
          fairFrom: 0,
        });
      }
    },
  };
};

const KNOWN: ReadonlySet<string> = new Set(LABELS);

/** Does a line say what it is, and a rule that looks for labels look for none of these? */
const isOtherKind = (node: GradedNode, labels: readonly string[]): boolean => {
  const wanted = labelsOf(node).filter((label) => KNOWN.has(label));
  return wanted.length > 0 && labels.length > 0 && !labels.some((label) => wanted.includes(label));
};
