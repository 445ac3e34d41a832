import type { Migration } from "./index.ts";

/**
 * The first format. Numbers are epoch ms or counts; texts that come from outside go through `columnText`; lists are JSON.
 * Keys that point at a case are checked at the end of a transaction, because a decision may be written before the case it opens.
 */
export const first: Migration = (db) => {
  db.exec(`
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE rulebooks (id INTEGER PRIMARY KEY, version TEXT NOT NULL, hash TEXT NOT NULL, UNIQUE (version, hash));

    -- One row a judged message, ignored ones too: the key is the table, there is no second tree to write.
    CREATE TABLE decisions (
      platform TEXT NOT NULL, message_id TEXT NOT NULL, revision INTEGER NOT NULL,
      route INTEGER NOT NULL, at INTEGER NOT NULL,
      rulebook INTEGER NOT NULL REFERENCES rulebooks,
      case_id INTEGER REFERENCES cases DEFERRABLE INITIALLY DEFERRED,
      -- JSON: the rules that fired without leading to a case. NULL for nearly all.
      hits TEXT,
      PRIMARY KEY (platform, message_id, revision)
    ) WITHOUT ROWID;
    CREATE INDEX decisions_of_case ON decisions (case_id) WHERE case_id IS NOT NULL;
    -- How many were ever judged; counting millions of rows would take seconds.
    CREATE TABLE decision_tally (route INTEGER PRIMARY KEY, count INTEGER NOT NULL, last_at INTEGER NOT NULL);

    -- Follows from case_events; written with them, so that the queue can be ordered by an index.
    CREATE TABLE cases (
      id INTEGER PRIMARY KEY, version INTEGER NOT NULL, status TEXT NOT NULL, severity INTEGER NOT NULL,
      opened_at INTEGER NOT NULL, messages INTEGER NOT NULL, text TEXT NOT NULL, author TEXT, rules TEXT NOT NULL,
      bot_acted INTEGER NOT NULL, claim_by TEXT, claim_until INTEGER
    );
    CREATE INDEX cases_waiting ON cases (severity DESC, opened_at, id) WHERE status IN ('open', 'escalated');
    CREATE INDEX cases_newest ON cases (opened_at DESC, id DESC);
    CREATE INDEX cases_by_status ON cases (status, opened_at DESC, id DESC);
    CREATE TABLE case_rules (rule TEXT NOT NULL, case_id INTEGER NOT NULL REFERENCES cases, PRIMARY KEY (rule, case_id)) WITHOUT ROWID;
    CREATE TABLE case_people (
      person TEXT NOT NULL, case_id INTEGER NOT NULL REFERENCES cases, author TEXT NOT NULL, PRIMARY KEY (person, case_id)
    ) WITHOUT ROWID;
    CREATE INDEX case_people_by_author ON case_people (author, case_id);

    CREATE TABLE case_events (
      case_id INTEGER NOT NULL REFERENCES cases, seq INTEGER NOT NULL, at INTEGER NOT NULL, type TEXT NOT NULL, event TEXT NOT NULL,
      PRIMARY KEY (case_id, seq)
    );

    -- status: pending, started, then what became of it (done, simulated, failed, dropped).
    CREATE TABLE outbox (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      case_id INTEGER NOT NULL REFERENCES cases DEFERRABLE INITIALLY DEFERRED,
      status TEXT NOT NULL, effect TEXT NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
      due_at INTEGER NOT NULL, attempts INTEGER NOT NULL, started_at INTEGER, note TEXT
    );
    CREATE INDEX outbox_by_due ON outbox (status, due_at, seq);
    CREATE INDEX outbox_of_case ON outbox (case_id, status);

    CREATE TABLE strikes (
      seq INTEGER PRIMARY KEY, person TEXT NOT NULL,
      case_id INTEGER NOT NULL REFERENCES cases DEFERRABLE INITIALLY DEFERRED,
      weight REAL NOT NULL, rules TEXT NOT NULL, at INTEGER NOT NULL
    );
    CREATE INDEX strikes_of_person ON strikes (person, at, seq);
    CREATE INDEX strikes_of_case ON strikes (case_id);

    CREATE TABLE labels (
      seq INTEGER PRIMARY KEY, platform TEXT NOT NULL, message_id TEXT NOT NULL, revision INTEGER NOT NULL,
      case_id INTEGER NOT NULL REFERENCES cases DEFERRABLE INITIALLY DEFERRED,
      void INTEGER NOT NULL, violation INTEGER NOT NULL, rules TEXT NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL,
      source TEXT NOT NULL, probability REAL NOT NULL
    );
    CREATE INDEX labels_by_age ON labels (at, seq) WHERE NOT void;
    CREATE INDEX labels_of_case ON labels (case_id);

    -- The chain holds commitments; what they commit to stands apart, so that it can be erased.
    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
      commitment TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
    );
    CREATE TABLE audit_content (seq INTEGER PRIMARY KEY REFERENCES audit, salt TEXT NOT NULL, content TEXT NOT NULL);
  `);
};
