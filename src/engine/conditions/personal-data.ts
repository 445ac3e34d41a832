import { z } from "zod";
import { ACT, type Answer, NONE, QUEUE, stronger } from "../answer.ts";
import { condition, type Sign } from "../condition.ts";
import type { Reading } from "../reading.ts";
import type { PersonalFind, PersonalKind } from "../text/personal/find.ts";
import type { OwnedFind, Whose } from "../text/personal/whose.ts";
import { countText } from "../units.ts";

const KINDS = ["email", "phone", "address", "card", "iban", "ip", "id_number", "coordinates"] as const;
const OWNERS = ["other", "own", "any"] as const;
type Owner = (typeof OWNERS)[number];

/** Data that nobody may post for anybody, so that it need not be said whose they are. */
const ALWAYS_PRIVATE: ReadonlySet<PersonalKind> = new Set(["card", "iban", "id_number"]);
/** Places that evidence lists at most. */
const SHOWN = 50;
const NAMED = 5;

/**
 * Holds for personal data in the text: e-mail and postal addresses, telephone numbers, cards, bank accounts, internet addresses, numbers of
 * identity, coordinates.
 *
 * Reads: the raw text, also disguised by invisible characters and digits of other scripts.
 * Gives: with `whose: other` *act* for a certain find of which the words say outright that it is another person's; *queue* where either is doubtful,
 * for a card, an account or a number of identity whose owner is not told, and for two kinds together whose owner is not told (a file on somebody).
 * With `own` and `any`: *act* for certain finds, *queue* for doubtful ones. A business's data never count. Value is the number of finds that count.
 * Limits: evidence says kind and form, never the data.
 */
export const personalData = condition({
  name: "personal_data",
  summary: "Personal data, by whose they are.",
  notes:
    "Asks people where the data, or whose they are, are doubtful. What does not count: [personal data](rulebook.md#personal-data).",
  example: `
when: { personal_data: { any: [phone] } }
prove:
  catches: ["her number is +49 1512 3456789"]
  allows: ["my number is +49 1512 3456789", "call 112", "i have 1512 points"]`,
  params: z.strictObject({
    any: z
      .array(z.enum(KINDS))
      .min(1)
      .default([...KINDS])
      .describe("Kinds of data; all of them unless given."),
    whose: z
      .enum(OWNERS)
      .default("other")
      .describe("Whose they are: of another person, the writer's own, or anybody's."),
  }),
  compile({ any, whose }) {
    const kinds: ReadonlySet<PersonalKind> = new Set(any);
    const judged = (reading: Reading): readonly Judged[] =>
      reading.personal.length === 0
        ? NOTHING
        : judge(
            reading.personal.filter(({ find }) => kinds.has(find.kind)),
            whose,
          );
    return {
      sign: PERSONAL,
      answer: (reading) => judged(reading).reduce<Answer>((most, { answer }) => stronger(most, answer), NONE),
      evidence(reading) {
        const counted = judged(reading).filter(({ answer }) => answer !== NONE);
        return {
          says:
            counted.length === 0
              ? "no such data"
              : `${counted.slice(0, NAMED).map(sayFind).join(", ")}${more(counted.length)}`,
          value: counted.length,
          spans: counted.slice(0, SHOWN).map(({ find }) => find.span),
        };
      },
    };
  },
});

const PERSONAL: Sign = { key: "personal data", shows: ({ personal }) => personal.length > 0 };

type Judged = OwnedFind & { readonly answer: Answer };

const NOTHING: readonly Judged[] = [];

const judge = (found: readonly OwnedFind[], asked: Owner): readonly Judged[] => {
  const judged = found.map((one): Judged => ({ ...one, answer: ANSWERS[asked](one) }));
  if (asked !== "other" || !isFile(judged)) return judged;
  return judged.map((one) => (isOpen(one) ? { ...one, answer: stronger(one.answer, QUEUE) } : one));
};

const ANSWERS: Readonly<Record<Owner, (found: OwnedFind) => Answer>> = {
  other: ({ find, whose: { of, sure, fiction } }) => {
    if (find.specimen && (of !== "other" || fiction || (find.kind === "ip" && !sure))) return NONE;
    if (of === "other") return find.certain && sure ? ACT : QUEUE;
    return of === "unknown" && find.certain && !fiction && ALWAYS_PRIVATE.has(find.kind) ? QUEUE : NONE;
  },
  own: ({ find, whose: { of } }) => (of === "own" ? byForm(find) : NONE),
  any: ({ find, whose: { of } }) => (of === "business" || (find.specimen && of === "unknown") ? NONE : byForm(find)),
};

const byForm = ({ certain }: PersonalFind): Answer => (certain ? ACT : QUEUE);

/** Whose owner is not told, and which is neither doubtful nor made up. */
const isOpen = ({ find, whose }: Judged): boolean =>
  whose.of === "unknown" && find.certain && !find.specimen && !whose.fiction;

/** Two or more kinds together, and nothing says that they are the writer's own: a file on somebody. */
const isFile = (judged: readonly Judged[]): boolean =>
  !judged.some(({ whose }) => whose.of === "own" || whose.of === "business") &&
  new Set(judged.filter(isOpen).map(({ find }) => find.kind)).size >= 2;

const NAMES: Readonly<Record<PersonalKind, string>> = {
  email: "e-mail address",
  phone: "telephone number",
  address: "postal address",
  card: "card number",
  iban: "bank account",
  ip: "internet address",
  id_number: "identity number",
  coordinates: "coordinates",
};

const SAID: Readonly<Record<Whose["of"], string>> = {
  own: "the writer's own",
  other: "said of another person",
  business: "of a business",
  unknown: "owner not told",
};

/** `telephone number (+1 ... 88), said of another person` */
const sayFind = ({ find, whose }: Judged): string => {
  const form = [find.form, SHOWS_END.has(find.kind) ? `... ${find.value.slice(-2)}` : ""]
    .filter((part) => part !== "")
    .join(" ");
  return `${find.certain ? "" : "possible "}${NAMES[find.kind]}${form === "" ? "" : ` (${form})`}, ${SAID[whose.of]}${whose.of === "other" && !whose.sure ? ", it seems" : ""}`;
};
/** Two digits of some sixteen tell a moderator which one is meant, and nobody else anything. */
const SHOWS_END: ReadonlySet<PersonalKind> = new Set(["phone", "card", "iban"]);

const more = (count: number): string => (count > NAMED ? ` and ${countText(count - NAMED, "more find")}` : "");
