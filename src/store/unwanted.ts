import { fallsOn } from "../engine/appeals/appeal.ts";
import type { Effect, EffectId } from "../engine/effect.ts";
import type { CaseWrite } from "../engine/ports.ts";

type Pending = { readonly id: EffectId; readonly effect: Effect };

/** Effects of a case that a write leaves undone, and why. `pending`: those that wait, asked for only where it matters. */
export const unwantedBy = (
  { dropPending, acquits }: CaseWrite,
  pending: () => readonly Pending[],
): readonly { readonly id: EffectId; readonly note: string }[] => {
  if (dropPending !== undefined) return pending().map(({ id }) => ({ id, note: dropPending }));
  if (acquits === undefined) return [];
  return pending()
    .filter(({ effect }) => fallsOn(effect, acquits.person))
    .map(({ id }) => ({ id, note: acquits.note }));
};
