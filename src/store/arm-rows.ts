import type { Decision } from "../engine/decision.ts";
import type { StoredArm } from "../engine/experiments/experiment.ts";
import type { ArmFind } from "../engine/experiments/experiment-store.ts";
import { joined } from "../engine/message.ts";
import type { Recorded } from "../engine/ports.ts";

/** A find with the experiment that it belongs to. */
export type ExperimentFind = ArmFind & { readonly experiment: number };

/**
 * The arm that stands with a decision. `before`: that of the decision which it takes the place of: one that names no arm,
 * because somebody has reported the message, stays in the one it was in.
 */
export const storedArmOf = ({ experiment: mark }: Decision, before?: StoredArm): StoredArm | undefined => {
  if (mark === undefined) return before;
  const { experiment, arm, other } = mark;
  return { experiment, arm, ...(other === undefined ? {} : { other: other.route }) };
};

/** What a store keeps of a decision that an experiment was under way for, whether or not anything came of it. `undefined`: none was. */
export const findOf = ({ message, decision, at, write }: Recorded, before?: StoredArm): ExperimentFind | undefined => {
  const stored = storedArmOf(decision, before);
  if (stored === undefined) return undefined;
  const { platform, id, revision, author } = message;
  const { route, sample, experiment: mark } = decision;
  const wave = decision.burst ?? mark?.otherBurst;
  return {
    ...stored,
    key: { platform, id, revision },
    at,
    route,
    ...(author === undefined ? {} : { person: joined(platform, author.id) }),
    ...(write === undefined ? {} : { caseId: write.caseId }),
    ...(sample === undefined ? {} : { sample }),
    ...(wave === undefined ? {} : { wave }),
  };
};

/** Did anything come of it? */
export const isFind = ({ route, other = "ignore", sample }: Pick<ArmFind, "route" | "other" | "sample">): boolean =>
  route !== "ignore" || other !== "ignore" || sample !== undefined;
