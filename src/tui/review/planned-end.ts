import { ACTIONS } from "../../engine/actions/index.ts";
import { sameTarget } from "../../engine/actions/same-target.ts";
import type { CaseEffect } from "../../engine/case.ts";
import { nameOf } from "./review-state.ts";

/** Is it the end of a ban or a lock that was asked for together with it, and whose time has not come? */
export const isPlannedEnd = ({ effect, at, askedBy, outcome }: CaseEffect, all: readonly CaseEffect[]): boolean =>
  outcome === undefined &&
  all.some(
    (other) =>
      other.at === at &&
      nameOf(other.askedBy) === nameOf(askedBy) &&
      other.effect.durationMs !== undefined &&
      ACTIONS[other.effect.action].inverse === effect.action &&
      sameTarget(other.effect, effect),
  );
