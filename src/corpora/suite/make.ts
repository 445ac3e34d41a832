import { type Chance, endless } from "../chance.ts";
import { expand, type Slots } from "../grammar.ts";
import type { Said } from "../line.ts";
import { moments } from "../pace.ts";
import { inCompany } from "./company.ts";
import { type Functionality, isGuilty } from "./functionality.ts";
import { GUILTY_REGISTERS, INNOCENT_REGISTERS } from "./registers.ts";

/** One sentence of one functionality. */
type Skeleton = { readonly of: Functionality; readonly number: number; readonly text: string };

const skeletonsOf = (all: readonly Functionality[]): readonly Skeleton[] =>
  all.flatMap((of) => of.skeletons.map((text, i) => ({ of, number: i + 1, text })));

/** Two long texts with a remark around them and forty words within are as long as chat gets. */
const written = ({ of, number, text }: Skeleton, slots: Slots, chance: Chance): Pick<Said, "text" | "extra"> => {
  const cast = of.cast?.(chance);
  const filled = expand(text, cast === undefined ? slots : { ...slots, ...cast.slots }, chance);
  const register = chance.pick(isGuilty(of) ? GUILTY_REGISTERS : INNOCENT_REGISTERS);
  return {
    text: register.write(inCompany(filled, chance), chance),
    extra: {
      function: of.name,
      skeleton: `${of.name} ${number}`,
      register: register.name,
      ...(cast === undefined ? {} : { target: cast.target }),
    },
  };
};

/** Every sentence once before one comes again; guilty and innocent in turn where there are both. */
export function* suite(all: readonly Functionality[], slots: Slots, chance: Chance): Generator<Said> {
  const { next } = moments(chance, { discord: 0.5 });
  const decks = [all.filter(isGuilty), all.filter((one) => !isGuilty(one))]
    .map(skeletonsOf)
    .filter((deck) => deck.length > 0)
    .map((deck) => endless(deck, chance.apart()));
  for (;;) {
    for (const deck of decks) {
      const skeleton = deck.next().value;
      yield {
        ...next(),
        ...written(skeleton, slots, chance),
        labels: skeleton.of.labels,
        ...(skeleton.of.violation === undefined ? {} : { violation: skeleton.of.violation }),
      };
    }
  }
}
