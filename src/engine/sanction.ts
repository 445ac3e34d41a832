import type { CaseId } from "./case.ts";
import type { EffectId } from "./effect.ts";
import type { Person, Strike } from "./ports.ts";

/** A punishment that a rung of the ladder asked for and that can be lifted. The effect itself stands in its case. */
export type Sanction = {
  readonly effect: EffectId;
  readonly caseId: CaseId;
  readonly person: Person;
  /** When to see next whether it still has ground, epoch ms. Absent: not before something happens to the person. */
  readonly lookAt?: number;
  /** Grows whenever something happens that may have taken its ground away. */
  readonly mark: number;
};

/** What counts, or counted, against somebody. */
export type Struck = { readonly person: Person; readonly strikes: readonly Strike[] };

/**
 * Sanctions that run, and whom strikes count against. A sanction comes into the list with the event that asks for it, goes with the
 * event that lifts it, and becomes due at once when strikes of its person are made void or a case of theirs is decided.
 */
export type SanctionStore = {
  /** Those to be looked at now, longest due first. */
  readonly dueSanctions: (now: number, limit: number) => Promise<readonly Sanction[]>;
  /** All that run against somebody, oldest first. */
  readonly sanctionsOn: (person: Person) => Promise<readonly Sanction[]>;
  /** Sets when to look again, `"over"` takes it from the list; nothing if its mark has changed since it was read. */
  readonly lookAgain: (sanction: Sanction, at: number | undefined | "over") => Promise<void>;
  /** All of them are due: the rules of fading may have changed. */
  readonly lookAtAll: (now: number) => Promise<void>;
  /** Whether any strike of this person that was given till then is void. */
  readonly hasVoidStrike: (person: Person, until: number) => Promise<boolean>;
  /** Everybody whom strikes count against, in a fixed order, after one of them. */
  readonly struck: (after: Person | undefined, limit: number) => Promise<readonly Struck[]>;
  /** Accounts that cases are about, by the id of the author, or where nobody has that id by the name: one text may stand for several. */
  readonly accountsOf: (name: string) => Promise<readonly Person[]>;
};
