import { passesLuhn } from "./check-sums.ts";
import {
  isBsn,
  isCodiceFiscale,
  isCpf,
  isDni,
  isNino,
  isNir,
  isPesel,
  isShownSsn,
  isSinStart,
  isSsn,
  isSteuerId,
} from "./id-checks.ts";

/** A number by which a state knows a person. */
export type IdForm = {
  readonly form: string;
  /** Sticky, and of bounded length: tried only where a number may begin. */
  readonly written: RegExp;
  /** How many digits its first group may have, where it begins with one. */
  readonly begins?: readonly number[];
  readonly passes: (value: string) => boolean;
  /** Words that name it. */
  readonly words: ReadonlySet<string>;
  /** Without such a word: certain by its form, doubtful, or not found at all. */
  readonly alone: "certain" | "doubtful" | "no";
  readonly specimen?: true;
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const SSN_WORDS = words("ssn social ssns security");

/** With check digits or a strict form where there is one. */
export const ID_FORMS: readonly IdForm[] = [
  {
    form: "US social security number",
    written: /\d{3}-\d{2}-\d{4}/y,
    passes: isSsn,
    begins: [3],
    words: SSN_WORDS,
    alone: "certain",
  },
  {
    form: "US social security number",
    written: /\d{3}-\d{2}-\d{4}/y,
    passes: isShownSsn,
    begins: [3],
    words: SSN_WORDS,
    alone: "certain",
    specimen: true,
  },
  // Never given out, and still said to be somebody's.
  {
    form: "US social security number",
    written: /\d{3}-\d{2}-\d{4}/y,
    passes: (digits) => !isSsn(digits),
    begins: [3],
    words: SSN_WORDS,
    alone: "no",
    specimen: true,
  },
  {
    form: "US social security number",
    written: /\d{3}[ .]?\d{2}[ .]?\d{4}/y,
    passes: isSsn,
    begins: [3, 5, 9],
    words: SSN_WORDS,
    alone: "no",
  },
  {
    form: "UK national insurance number",
    written: /[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d]/iy,
    passes: isNino,
    words: words("ni nino insurance national"),
    alone: "doubtful",
  },
  {
    form: "Spanish identity number",
    written: /(?:\d{8}|[xyz]-?\d{7})[- ]?[a-z]/iy,
    begins: [8],
    passes: isDni,
    words: words("dni nie nif documento"),
    alone: "doubtful",
  },
  {
    form: "Italian tax code",
    written: /[a-z]{6}\d\d[a-ehlmprst]\d\d[a-z]\d{3}[a-z]/iy,
    passes: isCodiceFiscale,
    words: words("fiscale cf codice"),
    alone: "certain",
  },
  {
    form: "Brazilian CPF",
    written: /\d{3}\.\d{3}\.\d{3}-\d{2}/y,
    begins: [3],
    passes: isCpf,
    words: words("cpf"),
    alone: "certain",
  },
  { form: "Brazilian CPF", written: /\d{11}/y, begins: [11], passes: isCpf, words: words("cpf"), alone: "no" },
  { form: "Polish PESEL", written: /\d{11}/y, begins: [11], passes: isPesel, words: words("pesel"), alone: "no" },
  {
    form: "Dutch BSN",
    written: /\d{9}|\d{4}\.\d{2}\.\d{3}/y,
    begins: [4, 9],
    passes: isBsn,
    words: words("bsn burgerservicenummer sofinummer sofi"),
    alone: "no",
  },
  {
    form: "German tax number",
    written: /\d{11}|\d\d \d{3} \d{3} \d{3}/y,
    begins: [2, 11],
    passes: isSteuerId,
    words: words("steuer steuerid steueridentifikationsnummer idnr identifikationsnummer tax tin"),
    alone: "no",
  },
  {
    form: "French NIR",
    written: /[12] ?\d\d ?\d\d ?\d\d ?\d{3} ?\d{3} ?\d\d/y,
    begins: [1, 3, 5, 7, 10, 13, 15],
    passes: isNir,
    words: words("nir insee sécu secu sociale"),
    alone: "doubtful",
  },
  {
    form: "Canadian SIN",
    written: /\d{3}[- ]\d{3}[- ]\d{3}|\d{9}/y,
    begins: [3, 9],
    passes: (v) => isSinStart(v) && passesLuhn(v),
    words: words("sin sins"),
    alone: "no",
  },
];
