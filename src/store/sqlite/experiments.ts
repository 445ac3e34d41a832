import type { Database } from "better-sqlite3";
import type { Route, Sample } from "../../engine/decision.ts";
import { ARMS, type StoredArm } from "../../engine/experiments/experiment.ts";
import type { ArmFind, ArmLatency, ArmTally } from "../../engine/experiments/experiment-store.ts";
import { type LatencyCounts, LatencyHistogram } from "../../engine/latency.ts";
import type { Recorded } from "../../engine/ports.ts";
import { type ExperimentFind, findOf, isFind, storedArmOf } from "../arm-rows.ts";
import { caseIdOf, ownCaseNumber } from "../case-number.ts";
import { columnText, textOf } from "../column-text.ts";
import { keyColumns, type Replaced } from "./decisions.ts";

const ROUTES: readonly Route[] = ["ignore", "queue", "act"];
/** In the place of a route where no other arm has judged. */
const NOBODY = -1;

type TallyRow = { arm: number; route: number; other: number; messages: number };
type FindRow = Omit<TallyRow, "messages"> & {
  platform: string;
  message_id: string;
  revision: number;
  at: number;
  person: string | null;
  case_id: number | null;
  sample: string | null;
  wave: string | null;
};

/** What one count is of. */
type Tallied = StoredArm & { readonly route: Route };

const isAlike = (one: StoredArm, two: StoredArm): boolean =>
  one.experiment === two.experiment && one.arm === two.arm && one.other === two.other;

/** What came of experiments: counts of all messages, and a row for each of which anything came. */
export const experimentTable = (db: Database) => {
  const count = db.prepare(
    `INSERT INTO arm_tallies (experiment, arm, route, other, messages) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET messages = messages + excluded.messages`,
  );
  const tallies = db.prepare<[number], TallyRow>(
    "SELECT arm, route, other, messages FROM arm_tallies WHERE experiment = ? AND messages > 0 ORDER BY arm, route, other",
  );
  const insert = db.prepare(
    `INSERT OR REPLACE INTO arm_finds (experiment, platform, message_id, revision, at, arm, route, other, person, case_id, sample, wave)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = db.prepare(
    "DELETE FROM arm_finds WHERE experiment = ? AND platform = ? AND message_id = ? AND revision = ?",
  );
  const finds = db.prepare<[number], FindRow>(
    "SELECT * FROM arm_finds WHERE experiment = ? ORDER BY at, platform, message_id, revision",
  );
  const latencies = db.prepare<[number], { arm: number; counts: string }>(
    "SELECT arm, counts FROM arm_latencies WHERE experiment = ? ORDER BY arm",
  );
  const saveLatency = db.prepare(
    "INSERT INTO arm_latencies (experiment, arm, counts) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET counts = excluded.counts",
  );

  const tally = ({ experiment, ...row }: Tallied, messages: number): void => {
    count.run(experiment, ...armNumbers(row), messages);
  };
  const keep = (row: ExperimentFind): void => {
    const { experiment, key, at, person, caseId, sample, wave } = row;
    insert.run(
      experiment,
      ...keyColumns(key),
      at,
      ...armNumbers(row),
      person === undefined ? null : columnText(person),
      caseId === undefined ? null : ownCaseNumber(caseId),
      sample === undefined ? null : JSON.stringify(sample),
      wave === undefined ? null : columnText(wave),
    );
  };
  const latenciesOf = (experiment: number): readonly ArmLatency[] =>
    latencies.all(experiment).map(({ arm, counts }) => ({
      arm: ARMS[arm]!,
      counts: JSON.parse(counts) as LatencyCounts,
    }));

  return {
    add: (batch: readonly Recorded[]): void => {
      const totals: { readonly row: Tallied; messages: number }[] = [];
      for (const recorded of batch) {
        const arm = storedArmOf(recorded.decision);
        if (arm === undefined) continue;
        const { route, sample } = recorded.decision;
        const known = totals.find(({ row }) => isAlike(row, arm) && row.route === route);
        if (known === undefined) totals.push({ row: { ...arm, route }, messages: 1 });
        else known.messages++;
        // Nothing more is made of the many of which nothing came.
        if (!isFind({ ...arm, route, ...(sample === undefined ? {} : { sample }) })) continue;
        const find = findOf(recorded);
        if (find !== undefined) keep(find);
      }
      for (const { row, messages } of totals) tally(row, messages);
    },

    /** What was counted of a decision is counted no more, and another takes its place. */
    revise: (recorded: Recorded, { route, arm }: Replaced): void => {
      if (arm !== undefined) {
        tally({ ...arm, route }, -1);
        remove.run(arm.experiment, ...keyColumns(recorded.message));
      }
      const row = findOf(recorded, arm);
      if (row === undefined) return;
      tally(row, 1);
      if (isFind(row)) keep(row);
    },

    tallies: (experiment: number): readonly ArmTally[] =>
      tallies.all(experiment).map(({ messages, ...row }) => ({ ...armOf(row), messages })),
    finds: (experiment: number): readonly ArmFind[] => finds.all(experiment).map(findIn),
    latencies: latenciesOf,
    addLatency: (experiment: number, more: readonly ArmLatency[]): void => {
      const known = latenciesOf(experiment);
      for (const { arm, counts } of more) {
        const all = new LatencyHistogram();
        const before = known.find((one) => one.arm === arm);
        if (before !== undefined) all.addAll(before.counts);
        all.addAll(counts);
        saveLatency.run(experiment, ARMS.indexOf(arm), JSON.stringify(all.counts));
      }
    },
  };
};

const armNumbers = ({ arm, route, other }: Omit<ArmTally, "messages">): [number, number, number] => [
  ARMS.indexOf(arm),
  ROUTES.indexOf(route),
  other === undefined ? NOBODY : ROUTES.indexOf(other),
];

const armOf = ({ arm, route, other }: Omit<TallyRow, "messages">): Omit<ArmTally, "messages"> => {
  const known = ROUTES[other];
  return { arm: ARMS[arm]!, route: ROUTES[route]!, ...(known === undefined ? {} : { other: known }) };
};

const findIn = (row: FindRow): ArmFind => ({
  ...armOf(row),
  key: { platform: textOf(row.platform), id: textOf(row.message_id), revision: row.revision },
  at: row.at,
  ...(row.person === null ? {} : { person: textOf(row.person) }),
  ...(row.case_id === null ? {} : { caseId: caseIdOf(row.case_id) }),
  ...(row.sample === null ? {} : { sample: JSON.parse(row.sample) as Sample }),
  ...(row.wave === null ? {} : { wave: textOf(row.wave) }),
});
