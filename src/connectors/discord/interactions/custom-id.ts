import type { CaseId } from "../../../engine/case.ts";

/** What a button or a modal of modbot asks for. */
export const VERBS = ["approve", "block", "escalate", "undo", "appeal"] as const;
export type Verb = (typeof VERBS)[number];

/** `version`: of the case, as whoever pressed saw it. It says no more than that: who may press, and what the case is now, is looked up. */
export type CustomId = { readonly verb: Verb; readonly caseId: CaseId; readonly version?: number };

/** `mb:block:c12:7`: nothing has to be remembered for a button to work, also after a restart. */
export const customId = ({ verb, caseId, version }: CustomId): string =>
  `mb:${verb}:${caseId}${version === undefined ? "" : `:${version}`}`;

const FORM = new RegExp(`^mb:(${VERBS.join("|")}):(c[1-9]\\d{0,14})(?::(\\d{1,6}))?$`);

/** Whose button it is is not known: anything but our own form is `undefined`. */
export const readCustomId = (text: string): CustomId | undefined => {
  const [, verb, caseId, version] = FORM.exec(text) ?? [];
  const known = VERBS.find((one) => one === verb);
  if (known === undefined || caseId === undefined) return undefined;
  return { verb: known, caseId, ...(version === undefined ? {} : { version: Number(version) }) };
};
