/** How numbers are written within a country: the sizes of the groups, what they begin with, and whether nothing else looks so. */
export type PhoneForm = {
  readonly country: string;
  readonly begins: RegExp;
  /** Digits that are dropped before the country's code is put before the rest. */
  readonly trunk: number;
  /** *sure*: nobody writes anything else so. *joined*: sure with hyphens, dots or brackets, not with spaces. *said*: only where a word says that it is a number to call. */
  readonly when: "sure" | "joined" | "said";
};

const form = (country: string, begins: RegExp, when: PhoneForm["when"], trunk = 1): PhoneForm => ({
  country,
  begins,
  when,
  trunk,
});

const US = /^[2-9]\d\d[2-9]\d{6}$/;
const UK_MOBILE = /^07[1-57-9]/;
const UK_LAND = /^0[123]/;

/**
 * National forms by the sizes of their groups. One number in one piece is mostly something else, so `said` there.
 * Source: ITU-T E.123 and the national numbering plans.
 */
const FORMS: Readonly<Record<string, readonly PhoneForm[]>> = {
  // North America: 202-555-0188, (202) 555-0188, 1-202-555-0188
  "3-3-4": [
    form("1", US, "joined", 0),
    form("39", /^3\d\d/, "said", 0),
    form("52", /^[2-9]/, "said", 0),
    form("90", /^5/, "said", 0),
  ],
  "1-3-3-4": [form("1", /^1[2-9]\d\d[2-9]/, "joined"), form("7", /^8[3489]\d\d/, "joined")],
  "10": [
    form("1", US, "said", 0),
    form("91", /^[6-9]/, "said", 0),
    form("33", /^0[1-79]/, "said"),
    form("61", /^04/, "said"),
    form("31", /^06/, "said"),
    form("39", /^3/, "said", 0),
    form("46", /^07/, "said"),
    form("41", /^07/, "said"),
  ],
  "11": [
    form("44", UK_MOBILE, "said"),
    form("44", UK_LAND, "said"),
    form("7", /^[78]9/, "said"),
    form("49", /^01[567]/, "said"),
    form("55", /^[1-9][1-9]9/, "said", 0),
    form("86", /^1[3-9]/, "said", 0),
    form("90", /^05/, "said"),
    form("82", /^010/, "said"),
    form("1", /^1[2-9]\d\d[2-9]/, "said"),
  ],
  "12": [form("49", /^01[567]/, "said"), form("91", /^91[6-9]/, "said", 2)],
  // United Kingdom
  "5-6": [form("44", UK_MOBILE, "sure"), form("44", UK_LAND, "sure")],
  "5-3-3": [form("44", UK_MOBILE, "sure"), form("44", UK_LAND, "sure")],
  "3-4-4": [
    form("44", /^02[0-9]/, "sure"),
    form("81", /^0[789]0/, "sure"),
    form("82", /^010/, "sure"),
    form("86", /^1[3-9]/, "joined", 0),
  ],
  "4-3-4": [form("44", /^0[1-9]/, "sure")],
  "4-7": [form("44", /^07/, "joined"), form("49", /^01[567]/, "sure")],
  // Germany, Austria: the number of the town, then that of the line
  "4-8": [form("49", /^01[567]/, "sure")],
  "4-3-2-2": [form("43", /^06/, "sure"), form("90", /^05/, "joined")],
  "4-6": [form("49", /^0[2-9]/, "said")],
  "5-5": [form("91", /^[6-9]/, "joined", 0), form("49", /^0[2-9]/, "said")],
  "3-7": [form("49", /^0[2-9]/, "joined"), form("39", /^3/, "said", 0), form("31", /^0[1-9]/, "joined")],
  "3-8": [form("49", /^0[2-9]/, "joined")],
  // France, and those who write in pairs
  "2-2-2-2-2": [form("33", /^0[1-79]/, "sure")],
  // Netherlands, Belgium, Switzerland, Sweden
  "2-8": [form("31", /^06/, "sure")],
  "2-4-4": [
    form("31", /^06/, "joined"),
    form("61", /^0[2378]/, "sure"),
    form("55", /^[1-9][1-9][2-5]/, "joined", 0),
    form("81", /^0[36]/, "sure"),
  ],
  "4-2-2-2": [form("32", /^04/, "sure")],
  "3-3-2-2": [
    form("41", /^0[2-7]/, "sure"),
    form("46", /^07/, "sure"),
    form("7", /^9/, "joined", 0),
    form("34", /^[67]/, "said", 0),
    form("90", /^5/, "joined", 0),
  ],
  // Spain, Poland, Portugal, Czech Republic
  "3-2-2-2": [form("34", /^[67]/, "said", 0)],
  "3-3-3": [form("34", /^[6-9]/, "said", 0), form("48", /^[4-8]/, "said", 0), form("351", /^[29]/, "said", 0)],
  "9": [form("34", /^[67]/, "said", 0), form("48", /^[4-8]/, "said", 0), form("351", /^9/, "said", 0)],
  // Italy
  "3-6": [form("39", /^3/, "said", 0)],
  // Russia
  "1-3-3-2-2": [form("7", /^[78][3489]/, "sure")],
  // Brazil
  "2-5-4": [form("55", /^[1-9][1-9]9/, "sure", 0)],
  "2-1-4-4": [form("55", /^[1-9][1-9]9/, "sure", 0)],
  // Australia
  "4-3-3": [form("61", /^04/, "sure"), form("44", /^01/, "said"), form("91", /^[6-9]/, "said", 0)],
  // Without the area. 555 is the films' and games' own.
  "3-4": [form("1", /^(?!555)[2-9]\d\d/, "said", 0)],
};

/** The forms that groups of these sizes may have. */
export const phoneForms = (sizes: string): readonly PhoneForm[] => FORMS[sizes] ?? [];
