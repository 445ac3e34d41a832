import type { Workshop } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { TextMemory } from "../windows/text-memory.ts";

/** The memory of texts that all conditions of a rulebook share; those that compare all letters share another. */
export const textMemory = (
  likeness: number,
  letters: number,
  { counter }: Workshop,
): ((reading: Reading) => TextMemory) =>
  counter({
    key: likeness === 1 ? "texts, all letters" : "texts",
    needs: { likeness, letters },
    make: (needs) => new TextMemory(needs),
  });
