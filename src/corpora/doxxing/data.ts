import type { Chance } from "../chance.ts";

const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => chance.below(10)).join("");

/** The digit that makes a number of a card hold. Source: ISO/IEC 7812-1, Annex B (Luhn). */
export const luhnDigit = (head: string): number => {
  const sum = [...head].reverse().reduce((total, char, i) => {
    const value = Number(char) * (i % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
};

/** Numbers that the makers of payment software publish for tests begin like these; nobody's card does. */
const CARDS = [
  { head: "40000000", length: 16 },
  { head: "42424242", length: 16 },
  { head: "55555555", length: 16 },
  { head: "60110009", length: 16 },
  { head: "3782822", length: 15 },
] as const;
const card = (chance: Chance): string => {
  const { head, length } = chance.pick(CARDS);
  const body = head + digits(chance, length - head.length - 1);
  const number = body + luhnDigit(body);
  if (chance.holds(0.3)) return number;
  const groups = length === 15 ? /^(.{4})(.{6})(.{5})$/ : /^(.{4})(.{4})(.{4})(.{4})$/;
  return number.replace(groups, (_, ...found) =>
    found.slice(0, length === 15 ? 3 : 4).join(chance.holds(0.5) ? " " : "-"),
  );
};

/** The two digits that make an account number hold. Source: ISO 13616 (mod 97-10). */
export const ibanDigits = (country: string, account: string): string => {
  const numbers = [...account, ...country, ..."00"].map((char) => parseInt(char, 36)).join("");
  let rest = 0;
  for (const char of numbers) rest = (rest * 10 + Number(char)) % 97;
  return String(98 - rest).padStart(2, "0");
};
/** Accounts at banks that do not exist: no bank has these codes. */
const BANKS: readonly { readonly country: string; readonly account: (chance: Chance) => string }[] = [
  { country: "DE", account: (chance) => `00000000${digits(chance, 10)}` },
  { country: "GB", account: (chance) => `ZZZZ${digits(chance, 14)}` },
  { country: "NL", account: (chance) => `ZZZZ${digits(chance, 10)}` },
  { country: "ES", account: (chance) => `0000${digits(chance, 16)}` },
  { country: "FR", account: (chance) => `00000${digits(chance, 18)}` },
  { country: "AT", account: (chance) => `00000${digits(chance, 11)}` },
];
const iban = (chance: Chance): string => {
  const { country, account } = chance.pick(BANKS);
  const body = account(chance);
  const whole = `${country}${ibanDigits(country, body)}${body}`;
  return chance.holds(0.6) ? whole.replace(/.{4}(?=.)/g, "$& ") : whole;
};

/** Ranges that the authorities of each country keep for films and books. */
const PHONES: readonly ((chance: Chance) => string)[] = [
  (chance) => `(${chance.pick([212, 312, 415, 503, 617, 702])}) 555-01${digits(chance, 2)}`,
  (chance) => `${chance.pick([212, 312, 415, 503, 617, 702])}-555-01${digits(chance, 2)}`,
  (chance) => `+1 ${chance.pick([212, 312, 415, 503])} 555 01${digits(chance, 2)}`,
  (chance) => `+1${chance.pick([212, 312, 415, 503])}55501${digits(chance, 2)}`,
  (chance) => `020 7946 0${digits(chance, 3)}`,
  (chance) => `+44 7700 900${digits(chance, 3)}`,
  (chance) => `07700 900${digits(chance, 3)}`,
  (chance) => `01632 960${digits(chance, 3)}`,
  (chance) => `0491 570 ${chance.pick(["006", "156", "157", "158", "159", "110"])}`,
  (chance) => `030 23125 ${digits(chance, 3)}`,
  (chance) => `+49 171 39200${digits(chance, 2)}`,
  (chance) => `01 99 00 ${digits(chance, 2)} ${digits(chance, 2)}`,
  (chance) => `+33 6 39 98 ${digits(chance, 2)} ${digits(chance, 2)}`,
  (chance) => `070-17406${chance.between(10, 99)}`,
];

const GIVEN = [
  "Tilda",
  "Corvin",
  "Maribel",
  "Osric",
  "Ludo",
  "Petra",
  "Jarek",
  "Nuala",
  "Bram",
  "Ines",
  "Wanda",
  "Emeka",
];
const FAMILY = [
  "Marrowby",
  "Quillfeather",
  "Thistlewood",
  "Ravenhurst",
  "Bramblecote",
  "Oakumfield",
  "Pellegrave",
  "Sandersby",
];
const STREETS = [
  "Larkspur",
  "Copper Kettle",
  "Thistledown",
  "Old Foundry",
  "Marrow",
  "Lanternfield",
  "Pebblebrook",
  "Gull's Nest",
];
const KINDS = ["Street", "St", "Road", "Rd", "Lane", "Avenue", "Ave", "Close", "Drive", "Court"];
const TOWNS = [
  "Eastmere",
  "Larkbury",
  "Brindleford",
  "Port Sallow",
  "Quarrydale",
  "Fennick",
  "Oxley Green",
  "Maple Hollow",
];
const STATES = ["OH", "TX", "CA", "NY", "WA", "FL"];
/** Invented streets in invented towns, with codes that no post office has given out. */
const ADDRESSES: readonly ((chance: Chance) => string)[] = [
  (chance) =>
    `${chance.between(2, 9900)} ${chance.pick(STREETS)} ${chance.pick(KINDS)}, ${chance.pick(TOWNS)}, ${chance.pick(STATES)} 000${digits(chance, 2)}`,
  (chance) =>
    `${chance.between(2, 240)} ${chance.pick(STREETS)} ${chance.pick(KINDS)}, ${chance.pick(TOWNS)} ZZ${chance.between(1, 99)} ${chance.below(10)}ZZ`,
  (chance) =>
    `flat ${chance.between(1, 60)}, ${chance.between(2, 240)} ${chance.pick(STREETS)} ${chance.pick(KINDS)}, ${chance.pick(TOWNS)}`,
  (chance) =>
    `${chance.pick(["Lerchenweg", "Am Mühlbach", "Kupferstraße", "Laternengasse"])} ${chance.between(1, 120)}, 00${digits(chance, 3)} ${chance.pick(["Ostermoor", "Lindenau a. d. Wese", "Niederfenn"])}`,
  (chance) =>
    `${chance.between(1, 120)} rue ${chance.pick(["des Alouettes", "du Vieux Chaudron", "de la Lanterne"])}, 00${digits(chance, 3)} ${chance.pick(["Estmer", "Brindefort"])}`,
  (chance) =>
    `calle ${chance.pick(["del Farol", "de la Alondra", "Caldera Vieja"])} ${chance.between(1, 120)}, 00${digits(chance, 3)} ${chance.pick(["Puerto Sauce", "Villafresca"])}`,
];

/** Kept for documentation. Source: RFC 5737, RFC 3849. */
const ip = (chance: Chance): string =>
  chance.holds(0.15)
    ? `2001:db8:${chance.below(65_536).toString(16)}::${chance.between(1, 65_535).toString(16)}`
    : `${chance.pick(["192.0.2", "198.51.100", "203.0.113"])}.${chance.between(2, 254)}`;

/** Two that were printed in advertisements and withdrawn, and ten that are kept for them. Source: Social Security Administration. */
const ssn = (chance: Chance): string =>
  chance.holds(0.3) ? chance.pick(["078-05-1120", "219-09-9999"]) : `987-65-432${chance.below(10)}`;

const person = (chance: Chance): string => `${chance.pick(GIVEN)} ${chance.pick(FAMILY)}`;
const email = (chance: Chance): string =>
  `${chance.pick(GIVEN).toLowerCase()}${chance.pick([".", "_", ""])}${chance.pick(FAMILY).toLowerCase()}${chance.pick(["", String(chance.between(1970, 2009))])}@${chance.pick(["mailhouse", "postbox", "letterbee", "inboxly"])}.example`;

/** What can be told of somebody. All of it is invented, and holds where such a thing has a check digit. */
export const DATA: Readonly<
  Record<"address" | "phone" | "email" | "ip" | "card" | "iban" | "ssn", (chance: Chance) => string>
> = {
  address: (chance) => chance.pick(ADDRESSES)(chance),
  phone: (chance) => chance.pick(PHONES)(chance),
  email,
  ip,
  card,
  iban,
  ssn,
};
export type DataKind = keyof typeof DATA;
export const PERSON = person;
export const GIVEN_NAME = (chance: Chance): string => chance.pick(GIVEN);
