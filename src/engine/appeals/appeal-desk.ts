import type { Case, CaseId } from "../case.ts";
import type { Clock, Person, Store } from "../ports.ts";
import { personOf } from "../ports.ts";
import { standingAgainst } from "./answer.ts";
import { APPEALS_WITHIN_MS, type AppealRules, LONGEST_APPEAL, samePerson } from "./appeal.ts";

/** What came of an appeal. Every refusal is in words that the person may read. */
export type Appealed =
  | { readonly status: "taken"; readonly case: Case }
  | { readonly status: "refused"; readonly why: string };

export type AppealDesk = {
  /** May this person appeal in this case now? `undefined`: yes; else why not. */
  readonly whyNot: (id: CaseId, from: Person) => Promise<string | undefined>;
  readonly take: (
    id: CaseId,
    from: Person,
    appeal: { readonly text: string; readonly called?: string | undefined },
  ) => Promise<Appealed>;
};

/** A burst may grow while an appeal is written; so often the write is tried again. */
const TRIES = 5;
/** Of a case that is not theirs nobody learns that it exists. */
const NOT_YOURS = "There is no such case about you.";

/**
 * Takes appeals: one a person and case, by somebody to whom something was done that stands, and so many in seven days.
 *
 * Errors: `StoreError` when the store gives up.
 */
export const openAppealDesk = ({
  store,
  clock,
  rules,
}: {
  readonly store: Pick<Store, "caseOf" | "write" | "appealTimes">;
  readonly clock: Clock;
  readonly rules: AppealRules;
}): AppealDesk => {
  const refusal = async (c: Case | undefined, from: Person): Promise<string | undefined> => {
    if (c === undefined || !isAbout(c, from)) return NOT_YOURS;
    const before = c.appeals?.find((appeal) => samePerson(appeal.from, from));
    const isTakenBack = c.status === "approved" || c.status === "undone";
    if (before !== undefined && (before.answer !== undefined || !isTakenBack))
      return before.answer === undefined
        ? `Your appeal in case ${c.id} waits for a moderator.`
        : `Your appeal in case ${c.id} was ${before.answer.upheld ? "upheld" : "refused"}: it is not taken twice.`;
    if (isTakenBack || standingAgainst(c, from).length === 0)
      return `In case ${c.id} nothing stands against you that could be taken back.`;
    const recent = await store.appealTimes(from, clock() - APPEALS_WITHIN_MS);
    return recent.length >= rules.perWeek
      ? `You have appealed ${recent.length === 1 ? "once" : `${recent.length} times`} within a week, and more is not taken. Write to the moderators.`
      : undefined;
  };

  return {
    whyNot: async (id, from) => refusal(await store.caseOf(id), from),
    async take(id, from, { text, called }) {
      const said = cut(text.trim());
      if (said === "") return { status: "refused", why: "Say in a sentence or two why it was wrong." };
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const found = await store.caseOf(id);
        const why = await refusal(found, from);
        if (why !== undefined || found === undefined) return { status: "refused", why: why ?? NOT_YOURS };
        const at = clock();
        const appeal = { type: "appealed", at, from, text: said, ...(called === undefined ? {} : { called }) } as const;
        // A claim keeps moderators from each other, and nobody from asking.
        const answer = await store.write({ caseId: id, version: found.version, events: [appeal] }, holderOf(found), at);
        const after = answer === "written" ? await store.caseOf(id) : undefined;
        if (after !== undefined) return { status: "taken", case: after };
      }
      return { status: "refused", why: `Case ${id} is changing right now: try again in a minute.` };
    },
  };
};

const holderOf = ({ claim }: Case) => claim?.by ?? ({ kind: "modbot" } as const);

const isAbout = ({ entries }: Case, person: Person): boolean =>
  entries.some(({ message }) => message.author && samePerson(personOf(message, message.author.id), person));

/** Cut where no character is cut in two. */
const cut = (text: string): string => {
  const cut = text.slice(0, LONGEST_APPEAL);
  return cut.length < text.length && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
};
