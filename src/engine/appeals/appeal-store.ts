import type { CaseId } from "../case.ts";
import type { MessageKey } from "../message.ts";
import type { Person } from "../ports.ts";

/** What no longer counts against one person of a case: strikes, what these messages were found to be, and what is still to be done to them. */
export type Acquittal = {
  readonly person: Person;
  readonly messages: readonly MessageKey[];
  /** Why effects that wait are dropped. */
  readonly note: string;
};

/** An appeal as figures see it. */
export type AppealRow = {
  readonly caseId: CaseId;
  readonly at: number;
  /** Absent: it waits. */
  readonly answer?: { readonly at: number; readonly upheld: boolean };
};

/** Who appealed when, beside the events of the cases that tell the rest. */
export type AppealStore = {
  /** When this person has appealed since then, oldest first. */
  readonly appealTimes: (person: Person, since: number) => Promise<readonly number[]>;
  /** Appeals made since then, oldest first. */
  readonly appealsSince: (since: number) => Promise<readonly AppealRow[]>;
};
