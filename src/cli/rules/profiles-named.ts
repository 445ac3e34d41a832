import { UsageError } from "../../engine/errors.ts";
import { didYouMean } from "../../engine/rulebook/closest.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { safe } from "../../tui/safe-text.ts";

/** The profiles of a rulebook, by name. */
export const profileNames = ({ scoped }: Pick<Rulebook, "scoped">): readonly string[] =>
  scoped?.scopes.profiles.map(({ name }) => name) ?? [];

/** Profiles in an argument, with commas between. Errors: `UsageError` for one that the rulebook does not have. */
export const profilesNamed = (typed: string | undefined, rulebook: Pick<Rulebook, "scoped">): readonly string[] => {
  const names = (typed ?? "").split(",").map((name) => name.trim());
  const known = profileNames(rulebook);
  for (const name of names) {
    if (name === "" || known.includes(name)) continue;
    const hint = known.length === 0 ? "It has no profiles: see docs/rulebook.md." : didYouMean(name, known);
    throw new UsageError(`the rulebook has no profile ${safe(name, 60)}.`, hint === undefined ? {} : { hint });
  }
  return names.filter((name) => name !== "");
};
