import type { OutboxItem } from "../engine/effect.ts";
import type { Store } from "../engine/ports.ts";
import { isInVain, isReversal, takesBack } from "../engine/standing.ts";

/**
 * What stands behind an effect that takes something back: `done` by a platform, or only `simulated` in observe mode.
 * `undefined`: it takes nothing back, or that is not over yet.
 */
export const whatItEnds = async (
  { id, caseId, effect }: OutboxItem,
  store: Pick<Store, "caseOf">,
): Promise<"done" | "simulated" | undefined> => {
  if (!isReversal(effect)) return undefined;
  const effects = (await store.caseOf(caseId))?.effects ?? [];
  const before = effects.slice(
    0,
    Math.max(
      0,
      effects.findIndex((asked) => asked.id === id),
    ),
  );
  const begun = before.filter((asked) => !isInVain(asked) && takesBack(effect, asked.effect));
  if (begun.some(({ outcome }) => outcome?.status === "done")) return "done";
  return begun.length > 0 && begun.every(({ outcome }) => outcome?.status === "simulated") ? "simulated" : undefined;
};
