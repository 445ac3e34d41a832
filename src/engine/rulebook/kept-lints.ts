import type { Place } from "../errors.ts";
import type { LintId } from "../lint/ids.ts";
import type { YamlNode } from "./yaml-tree.ts";

/** A kind of finding that a rule or a list means to keep, and where it says so. */
export type KeptLint = { readonly id: LintId; readonly place: Place };

/** `lint: [ids]` with the place of each. */
export const keptFrom = (ids: readonly LintId[], list: YamlNode | undefined, fallback: Place): readonly KeptLint[] =>
  ids.map((id, index) => ({ id, place: (list?.kind === "list" ? list.items[index]?.place : undefined) ?? fallback }));
