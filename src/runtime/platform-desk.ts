import type { AppealRules } from "../engine/appeals/appeal.ts";
import { openAppealDesk } from "../engine/appeals/appeal-desk.ts";
import type { Actor } from "../engine/case.ts";
import { strikeAccount } from "../engine/discipline/account.ts";
import { explain } from "../engine/explain.ts";
import type { Measure } from "../engine/measure.ts";
import { openDesk } from "../engine/open-desk.ts";
import { grantOrder } from "../engine/permits/permit.ts";
import type { PlatformDesk } from "../engine/platform-desk.ts";
import type { Clock, Store } from "../engine/ports.ts";
import type { Rulebook } from "../engine/rulebook/rule.ts";
import { lastingEffects } from "../engine/standing.ts";
import type { VoteRules } from "../engine/votes.ts";

/** Statuses in which something may stand against somebody. */
const HOLDING = ["open", "escalated", "appealed", "acted", "blocked"] as const;
const MOST_CASES = 50;
/** Nobody mends a message more often. */
const MOST_REVISIONS = 100;
const PAGE = 1_000;

export type PlatformDeskOptions = {
  readonly store: Store;
  readonly clock: Clock;
  readonly observes: boolean;
  readonly votes?: VoteRules | undefined;
  /** Absent: no appeals are taken. */
  readonly appeals?: AppealRules | undefined;
  /** The rulebook in force. */
  readonly book: () => Rulebook;
  /** Files a measure in its turn, and gives the id of its case. */
  readonly measure: (measure: Measure) => Promise<string>;
};

/** What a platform lends its moderators, over the store. */
export const openPlatformDesk = (options: PlatformDeskOptions): PlatformDesk => {
  const { store, clock, observes, votes, appeals: rules, book, measure } = options;
  const deskOf = (by: Actor) => {
    const { discipline, reputation } = book();
    return openDesk({ store, by, clock, discipline, reputation, votes, appeals: rules });
  };
  return {
    observes,
    deskOf: (name) => deskOf({ kind: "moderator", name }),
    statusOf: async (id) => (await store.summaryOf(id))?.status,
    look: (id) => deskOf({ kind: "modbot" }).look(id),
    ...(rules === undefined
      ? {}
      : {
          appeals: {
            ...openAppealDesk({ store, clock, rules }),
            ...(rules.url === undefined ? {} : { url: rules.url }),
          },
        }),

    caseOfMessage: async (platform, id) => {
      let last: string | undefined;
      for (let revision = 0; revision < MOST_REVISIONS; revision++) {
        const row = await store.decisionOf({ platform, id, revision });
        if (row === undefined) break;
        last = row.caseId ?? last;
      }
      return last;
    },

    casesHolding: async (person, action) => {
      const found = [];
      for (const { id } of await store.cases({ author: person.author, status: HOLDING, limit: MOST_CASES })) {
        const one = await store.caseOf(id);
        const holds = one?.effects.length
          ? lastingEffects(one).some(
              ({ effect: { action: what, target } }) =>
                what === action &&
                target.author === person.author &&
                target.platform === person.platform &&
                target.community === person.community,
            )
          : false;
        if (one && holds) found.push(one);
      }
      return found;
    },

    historyOf: (person) => store.historyOf(person),
    accountOf: (person) => strikeAccount(person, store, book().discipline, clock()),

    explain: (text, { platform, community, channel }) =>
      explain(book(), {
        platform,
        id: "explained",
        revision: 0,
        surface: "text",
        text,
        attachments: [],
        sentAt: clock(),
        community,
        ...(channel === undefined ? {} : { channel }),
        author: { id: "somebody" },
      }),

    permit: async (grant, by) => void (await store.give([grantOrder(grant, by, clock())])),
    measure,

    changes: async (after) => {
      if (after === undefined) return { cases: new Set(), last: await store.auditEnd() };
      const cases = new Set<string>();
      let last = after;
      for (;;) {
        const page = await store.audit(last, PAGE);
        for (const { subject } of page) if (/^c\d+$/.test(subject)) cases.add(subject);
        last = page.at(-1)?.seq ?? last;
        if (page.length < PAGE) return { cases, last };
      }
    },
  };
};
