import type { Database } from "better-sqlite3";
import { appealTable } from "./appeals.ts";
import { auditTable } from "./audit.ts";
import { caseQueries } from "./case-queries.ts";
import { caseTable } from "./cases.ts";
import { communityModelTable } from "./community-models.ts";
import { decisionTable } from "./decisions.ts";
import { exemplarTable } from "./exemplars.ts";
import { experimentTable } from "./experiments.ts";
import { feedTable } from "./feeds.ts";
import { identityTable } from "./identities.ts";
import { labelTable } from "./labels.ts";
import { metaTable } from "./meta.ts";
import { notebookTable } from "./notebooks.ts";
import { orderTable } from "./orders.ts";
import { outboxTable } from "./outbox.ts";
import { phraseVectorTable } from "./phrase-vectors.ts";
import { recentTable } from "./recent.ts";
import { reportTable } from "./reports.ts";
import { ruleHitTable } from "./rule-hits.ts";
import { rulebookTable } from "./rulebooks.ts";
import { sanctionTable } from "./sanctions.ts";
import { statTable } from "./stats.ts";
import { strikeTable } from "./strikes.ts";
import { suggestionTable } from "./suggestions.ts";

/** Every table with its statements, prepared once a connection. */
export const tablesOf = (db: Database) => {
  const identities = identityTable(db);
  return {
    decisions: decisionTable(db),
    cases: caseTable(db),
    caseQueries: caseQueries(db),
    outbox: outboxTable(db),
    strikes: strikeTable(db, identities.peopleOf),
    sanctions: sanctionTable(db, identities.sameAs),
    labels: labelTable(db),
    audit: auditTable(db),
    meta: metaTable(db),
    notebooks: notebookTable(db),
    feeds: feedTable(db),
    orders: orderTable(db),
    ruleHits: ruleHitTable(db),
    recent: recentTable(db),
    reports: reportTable(db),
    appeals: appealTable(db),
    suggestions: suggestionTable(db),
    rulebooks: rulebookTable(db),
    stats: statTable(db),
    exemplars: exemplarTable(db),
    phraseVectors: phraseVectorTable(db),
    identities,
    communityModels: communityModelTable(db),
    experiments: experimentTable(db),
  };
};

export type Tables = ReturnType<typeof tablesOf>;
