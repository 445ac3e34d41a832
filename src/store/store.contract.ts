import { afterEach, beforeEach, describe } from "vitest";
import { appealsContract } from "./contract/appeals.contract.ts";
import { auditContract } from "./contract/audit.contract.ts";
import { casesContract } from "./contract/cases.contract.ts";
import { communityModelsContract } from "./contract/community-models.contract.ts";
import { conceptsContract } from "./contract/concepts.contract.ts";
import { decisionsContract } from "./contract/decisions.contract.ts";
import { experimentsContract } from "./contract/experiments.contract.ts";
import { feedsContract } from "./contract/feeds.contract.ts";
import { identitiesContract } from "./contract/identities.contract.ts";
import { notebooksContract } from "./contract/notebooks.contract.ts";
import { ordersContract } from "./contract/orders.contract.ts";
import { outboxContract } from "./contract/outbox.contract.ts";
import { peopleContract } from "./contract/people.contract.ts";
import { recentContract } from "./contract/recent.contract.ts";
import { reportsContract } from "./contract/reports.contract.ts";
import { rulebooksContract } from "./contract/rulebooks.contract.ts";
import { rulesContract } from "./contract/rules.contract.ts";
import { sanctionsContract } from "./contract/sanctions.contract.ts";
import { seenContract } from "./contract/seen.contract.ts";
import { statsContract } from "./contract/stats.contract.ts";
import { suggestionsContract } from "./contract/suggestions.contract.ts";
import type { ModbotStore } from "./store-meta.ts";

const PARTS = [
  decisionsContract,
  casesContract,
  outboxContract,
  peopleContract,
  auditContract,
  feedsContract,
  ordersContract,
  recentContract,
  reportsContract,
  appealsContract,
  identitiesContract,
  rulesContract,
  sanctionsContract,
  suggestionsContract,
  identitiesContract,
  rulebooksContract,
  statsContract,
  conceptsContract,
  seenContract,
  notebooksContract,
  experimentsContract,
  communityModelsContract,
];

/** What every store keeps to, whatever stands behind it. `open` gives an empty one. */
export const storeContract = (name: string, open: () => Promise<ModbotStore>): void => {
  describe(name, () => {
    let store: ModbotStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());
    for (const part of PARTS) part(() => store);
  });
};
