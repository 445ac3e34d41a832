import type { CaseId } from "../engine/case.ts";

/** 12 of `c12`, or `undefined` for a text that names no case. */
export const caseNumber = (id: CaseId): number | undefined => {
  const digits = /^c([1-9]\d{0,14})$/.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** As `caseNumber`, for ids that modbot made itself: anything else is a bug. */
export const ownCaseNumber = (id: CaseId): number => {
  const number = caseNumber(id);
  if (number === undefined) throw new Error(`${JSON.stringify(id)} is not the id of a case`);
  return number;
};

export const caseIdOf = (number: number): CaseId => `c${number}`;
