import type { StoredArm } from "../engine/experiments/experiment.ts";
import type { ArmFind } from "../engine/experiments/experiment-store.ts";
import { joined } from "../engine/message.ts";
import type { Recorded } from "../engine/ports.ts";

/** A find with the experiment that it belongs to. */
export type ExperimentFind = ArmFind & { readonly experiment: number };

/** What stands with the decision itself. */
export const armIn = ({ experiment, arm }: StoredArm): StoredArm => ({ experiment, arm });

/**
 * What a store keeps of a decision that an experiment was under way for, whether or not anything came of it. `undefined`: none was.
 * `before`: what it takes the place of. A decision that names no arm, because somebody has reported the message, stays in the one it was in.
 */
export const findOf = (
  { message, decision, at, write }: Recorded,
  before?: Pick<ExperimentFind, "experiment" | "arm" | "other">,
): ExperimentFind | undefined => {
  const { route, sample, experiment: mark } = decision;
  const arm = mark === undefined ? before : { ...armIn(mark), ...(mark.other && { other: mark.other.route }) };
  if (arm === undefined) return undefined;
  const { platform, id, revision, author } = message;
  return {
    experiment: arm.experiment,
    arm: arm.arm,
    ...(arm.other === undefined ? {} : { other: arm.other }),
    key: { platform, id, revision },
    at,
    route,
    ...(author === undefined ? {} : { person: joined(platform, author.id) }),
    ...(write === undefined ? {} : { caseId: write.caseId }),
    ...(sample === undefined ? {} : { sample }),
  };
};

/** Did anything come of it? */
export const isFind = ({ route, other = "ignore", sample }: ArmFind): boolean =>
  route !== "ignore" || other !== "ignore" || sample !== undefined;
