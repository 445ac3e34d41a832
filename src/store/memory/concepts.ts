import { samePerson } from "../../engine/appeals/appeal.ts";
import type { NearExemplar, NearestAsked } from "../../engine/concepts/concept-store.ts";
import type { Exemplar, StoredExemplar } from "../../engine/concepts/exemplar.ts";
import { MOST_EXEMPLARS, placeKey } from "../../engine/concepts/live-exemplars.ts";
import { joined } from "../../engine/message.ts";
import type { Person } from "../../engine/ports.ts";
import { type ModelRef, modelText } from "../../engine/scorers/model-ref.ts";
import type { Journal } from "./journal.ts";
import { asStored, type State } from "./state.ts";

/** Exemplars from decisions, and vectors of phrases. What changes is to be called inside a transaction. */
export const memoryConcepts = ({ exemplars, exemplarNumbers, vectors }: State, { set, drop }: Journal) => {
  const all = (): readonly StoredExemplar[] => [...exemplars.values()].sort((a, b) => a.number - b.number);
  const take = (gone: (one: StoredExemplar) => boolean): boolean => {
    const found = all().filter(gone);
    for (const { number } of found) drop(exemplars, number);
    return found.length > 0;
  };
  const last = (): number => exemplarNumbers.get("last") ?? 0;
  return {
    all,
    add: (given: Exemplar): void => {
      const exemplar = asStored(given);
      const isBeside = (one: StoredExemplar): boolean =>
        one.concept === exemplar.concept && placeKey(one.where) === placeKey(exemplar.where);
      take((one) => isBeside(one) && one.text === exemplar.text);
      set(exemplarNumbers, "last", last() + 1);
      set(exemplars, last(), { ...exemplar, number: last() });
      const side = all().filter((one) => isBeside(one) && one.side === exemplar.side);
      const kept = new Set(side.slice(-MOST_EXEMPLARS));
      take((one) => side.includes(one) && !kept.has(one));
    },
    voidOf: (caseId: string): void => void take((one) => one.caseId === caseId),
    voidOfPerson: (caseId: string, person: Person): void =>
      void take((one) => one.caseId === caseId && one.author !== undefined && samePerson(one.author, person)),
    remove: (number: number): boolean => take((one) => one.number === number),
    mark: (): string => `${last()} ${exemplars.size}`,
    vectorsOf: (model: ModelRef, texts: readonly string[]): ReadonlyMap<string, Float32Array> =>
      new Map(
        texts.flatMap((text) => {
          const vector = vectors.get(joined(modelText(model), text));
          return vector === undefined ? [] : [[text, vector]];
        }),
      ),
    save: (model: ModelRef, made: ReadonlyMap<string, Float32Array>): void => {
      for (const [text, vector] of made) set(vectors, joined(modelText(model), text), Float32Array.from(vector));
    },
    keepOnly: (models: readonly ModelRef[]): number => {
      const kept = models.map((model) => joined(modelText(model)));
      const gone = [...vectors.keys()].filter((key) => !kept.some((prefix) => key.startsWith(prefix)));
      for (const key of gone) drop(vectors, key);
      return gone.length;
    },
    nearest: ({ model, where, vector, count }: NearestAsked): readonly NearExemplar[] =>
      all()
        .filter((one) => placeKey(one.where) === placeKey(where))
        .flatMap((exemplar) => {
          const own = vectors.get(joined(modelText(model), exemplar.text));
          const similarity = own?.length === vector.length ? own.reduce((sum, x, i) => sum + x * vector[i]!, 0) : 0;
          return similarity > 0 ? [{ exemplar, similarity }] : [];
        })
        .sort((a, b) => b.similarity - a.similarity || a.exemplar.number - b.exemplar.number)
        .slice(0, count),
  };
};
