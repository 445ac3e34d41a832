import type { Place } from "../errors.ts";
import { inWords, type Owner, type Warning } from "../rulebook/problems.ts";
import type { LintId } from "./ids.ts";

/** Something to look at, always with a kind and a way out. */
export type LintFinding = Warning & { readonly lint: LintId; readonly hint?: string };

export const found = (lint: LintId, place: Place, message: string, hint: string, owner?: Owner): LintFinding => ({
  ...inWords(place, message, hint),
  lint,
  ...(owner === undefined ? {} : { owner }),
});
