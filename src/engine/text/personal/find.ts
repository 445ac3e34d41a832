import type { Span } from "../../decision.ts";

/** The kinds of personal data that are looked for, in the order in which one goes before another where finds overlap. */
export const PERSONAL_KINDS = ["iban", "card", "id_number", "email", "ip", "phone", "address", "coordinates"] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** One piece of personal data in a text. */
export type PersonalFind = {
  readonly kind: PersonalKind;
  readonly span: Span;
  /** Is it surely of its kind? A doubtful one (digits that may be a telephone number) asks people at most. */
  readonly certain: boolean;
  /** Without separators and disguises: what tells one from another. Never to be logged or shown. */
  readonly value: string;
  /** What form it has, without telling it: `+1`, `Visa`, `DE`, `US social security number`. */
  readonly form: string;
  /** It belongs to an office rather than to a person: `support@`, a shop's free line. */
  readonly office?: boolean;
  /** It is kept for examples or was published for trying things out: nobody's, unless the words give it to a person. */
  readonly specimen?: boolean;
};

/** A find in the plain view, before its place in the raw text is known. */
export type PlainFind = Omit<PersonalFind, "span" | "kind"> & { readonly start: number; readonly end: number };
