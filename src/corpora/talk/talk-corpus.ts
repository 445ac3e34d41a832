import { type Chance, endless } from "../chance.ts";
import type { Corpus } from "../corpus.ts";
import { expand, type Slots } from "../grammar.ts";
import type { Label, Said } from "../line.ts";
import { moments } from "../pace.ts";
import { COMPANIONS } from "./company.ts";
import type { TalkFamily } from "./family.ts";
import { GUILTY_REGISTERS, INNOCENT_REGISTERS, type Register, withWords } from "./registers.ts";
import { SLOTS } from "./slots.ts";
import { swears } from "./swear-words.ts";

/** Families on both sides of a line that moderators draw. */
export type Talk = Pick<Corpus, "name" | "summary" | "size"> & {
  readonly guilty: readonly TalkFamily[];
  readonly innocent: readonly TalkFamily[];
  /** Slots that only this corpus has. */
  readonly slots?: Slots;
};

/** Of five lines so many are guilty. */
const GUILTY_OF_FIVE = 2;
/** Lines before or after which their author says something else: half of what people write is not one sentence. */
const COMPANY = 0.1;

type Skeleton = { readonly family: TalkFamily; readonly number: number; readonly says: string };

export const skeletonsOf = (families: readonly TalkFamily[]): readonly Skeleton[] =>
  families.flatMap((family) => family.skeletons.map((says, i) => ({ family, number: i + 1, says })));

/** Each skeleton in its turn, so that all have come before a round begins anew; from then on with a word or two around it. */
function* texts(
  families: readonly TalkFamily[],
  registers: readonly Register[],
  slots: Slots,
  chance: Chance,
): Generator<Pick<Said, "text" | "labels" | "violation" | "extra">, never> {
  const skeletons = skeletonsOf(families);
  const round = skeletons.flatMap((one) => Array.from({ length: one.family.often ?? 1 }, () => one));
  let count = 0;
  for (const { family, number, says } of endless(round, chance.apart())) {
    const register = chance.pick(registers);
    let text = expand(says, slots, chance).replaceAll("\\n", "\n");
    if (count++ >= round.length) text = withWords(text, chance);
    if (chance.holds(COMPANY)) text = inCompany(text, chance.pick(COMPANIONS), chance);
    yield {
      text: register.write(text, chance),
      labels: labelsOf(family, text),
      ...(family.violation === false ? { violation: false } : {}),
      extra: {
        function: family.name,
        skeleton: `${family.name} ${number}`,
        register: register.name,
        ...(family.ambiguous ? { ambiguous: true } : {}),
      },
    };
  }
  throw new Error("endless rows end");
}

/** Who threatens with a swear word also swears. What is fine stays fine: a quote, an animal, a name. */
const labelsOf = ({ labels }: TalkFamily, text: string): readonly Label[] =>
  labels.length > 0 && !labels.includes("profanity") && swears(text) ? [...labels, "profanity"] : labels;

const closed = (text: string): string => (/[.!?)]$/.test(text) ? text : `${text}.`);
const inCompany = (text: string, other: string, chance: Chance): string =>
  chance.holds(0.5) ? `${closed(other)} ${text}` : `${closed(text)} ${other}`;

export const talkCorpus = ({ name, summary, size, guilty, innocent, slots }: Talk): Corpus => ({
  name,
  summary,
  size,
  *make(chance) {
    const { next } = moments(chance, { discord: 0.6 });
    const all = { ...SLOTS, ...slots };
    const bad = texts(guilty, GUILTY_REGISTERS, all, chance.apart());
    const good = texts(innocent, INNOCENT_REGISTERS, all, chance.apart());
    for (let i = 0; ; i++) yield { ...next(), ...(i % 5 < GUILTY_OF_FIVE ? bad : good).next().value };
  },
});
