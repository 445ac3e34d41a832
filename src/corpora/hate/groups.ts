import type { Chance } from "../chance.ts";
import type { Cast } from "../suite/functionality.ts";

export type Kind = "gender" | "love" | "faith" | "origin" | "colour" | "arrival" | "ability" | "age";

/** People whom hate is aimed at for what they are, and the words for them. */
export type Group = {
  readonly kind: Kind;
  readonly plural: string;
  readonly singular: string;
  readonly adjective: string;
  /** Words of contempt for them, in the plural; each stands on a list in `rules/lists/`. */
  readonly slurs: readonly string[];
};

const group = (kind: Kind, plural: string, singular: string, adjective: string, slurs = ""): Group => ({
  kind,
  plural,
  singular,
  adjective,
  slurs: slurs === "" ? [] : slurs.split(", "),
});

export const GROUPS: readonly Group[] = [
  group("gender", "women", "woman", "female", "thots, feminazis, femoids"),
  group("gender", "feminists", "feminist", "feminist", "feminazis"),
  group("gender", "trans people", "trans person", "trans", "trannies, troons"),
  group("gender", "trans women", "trans woman", "trans", "trannies, troons, shemales"),
  group("gender", "nonbinary people", "nonbinary person", "nonbinary", ""),
  group("love", "gay people", "gay person", "gay", "faggots, fags, homos"),
  group("love", "gays", "gay man", "gay", "faggots, fags, fudgepackers"),
  group("love", "lesbians", "lesbian", "lesbian", "dykes, carpetmunchers"),
  group("love", "bisexuals", "bisexual", "bisexual", "fags, homos"),
  group("faith", "Muslims", "Muslim", "Muslim", "ragheads, muzzies, mudslimes"),
  group("faith", "Jews", "Jew", "Jewish", "kikes, yids"),
  group("faith", "Hindus", "Hindu", "Hindu", ""),
  group("faith", "Sikhs", "Sikh", "Sikh", "ragheads, towelheads"),
  group("faith", "Christians", "Christian", "Christian", ""),
  group("faith", "Catholics", "Catholic", "Catholic", ""),
  group("colour", "black people", "black person", "black", "niggers, coons"),
  group("colour", "blacks", "black guy", "black", "niggers, porch monkeys"),
  group("colour", "Asians", "Asian", "Asian", "chinks, gooks"),
  group("colour", "Latinos", "Latino", "Latino", "spics, wetbacks"),
  group("colour", "brown people", "brown person", "brown", "pakis"),
  group("colour", "Native Americans", "Native American", "Native", ""),
  group("colour", "white people", "white person", "white", ""),
  group("origin", "Mexicans", "Mexican", "Mexican", "beaners, wetbacks"),
  group("origin", "Arabs", "Arab", "Arab", "sandniggers, ragheads"),
  group("origin", "Indians", "Indian", "Indian", "pajeets, curry munchers"),
  group("origin", "Pakistanis", "Pakistani", "Pakistani", "pakis"),
  group("origin", "Chinese people", "Chinese person", "Chinese", "chinks"),
  group("origin", "Nigerians", "Nigerian", "Nigerian", ""),
  group("origin", "Africans", "African", "African", "jungle bunnies"),
  group("origin", "Poles", "Pole", "Polish", "polacks"),
  group("origin", "Turks", "Turk", "Turkish", ""),
  group("origin", "Roma", "Roma person", "Roma", ""),
  group("origin", "Russians", "Russian", "Russian", ""),
  group("arrival", "immigrants", "immigrant", "immigrant", ""),
  group("arrival", "refugees", "refugee", "refugee", ""),
  group("arrival", "migrants", "migrant", "migrant", ""),
  group("arrival", "foreigners", "foreigner", "foreign", ""),
  group("arrival", "asylum seekers", "asylum seeker", "asylum-seeking", ""),
  group("ability", "disabled people", "disabled person", "disabled", "fucking cripples, retards"),
  group("ability", "autistic people", "autistic person", "autistic", "retards"),
  group("ability", "people with Down syndrome", "person with Down syndrome", "disabled", "mongoloids, retards"),
  group("ability", "deaf people", "deaf person", "deaf", ""),
  group("ability", "blind people", "blind person", "blind", ""),
  group("ability", "wheelchair users", "wheelchair user", "disabled", "fucking cripples"),
  group("ability", "mentally ill people", "mentally ill person", "mentally ill", ""),
  group("age", "old people", "old person", "elderly", ""),
];

const withArticle = (noun: string): string => `${/^[aeio]/i.test(noun) ? "an" : "a"} ${noun}`;

/** The words for one group, and where a sentence names two, for another. */
const castFrom = (one: Group, other: Group): Cast => ({
  target: one.plural,
  slots: {
    groups: [one.plural],
    group: [one.singular],
    a_group: [withArticle(one.singular)],
    adj: [one.adjective],
    an_adj: [withArticle(one.adjective)],
    slurs: one.slurs.length === 0 ? [`fucking ${one.plural}`] : one.slurs,
    others: [other.plural],
  },
});

const castAmong =
  (among: readonly Group[]) =>
  (chance: Chance): Cast => {
    const one = chance.pick(among);
    return castFrom(one, chance.pick(among.filter(({ plural }) => plural !== one.plural)));
  };

/** Any group, or one of these kinds. */
export const anyOf = (...kinds: readonly Kind[]) =>
  castAmong(kinds.length === 0 ? GROUPS : GROUPS.filter(({ kind }) => kinds.includes(kind)));

/** Groups for whom there are words of contempt. */
export const slurred = castAmong(GROUPS.filter(({ slurs }) => slurs.length > 0));
/** People of whom it is said that they came from somewhere, whether they did or not. */
export const newcomers = anyOf("origin", "arrival", "faith", "colour");
