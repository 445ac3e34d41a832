import type { AuditCheck } from "../../engine/audit-log.ts";
import { waitingIn } from "../../engine/case.ts";
import { type CommunityModel, refOf } from "../../engine/community-models/community-model.ts";
import { liveAmong } from "../../engine/community-models/history.ts";
import { type Experiment, experimentsIn } from "../../engine/experiments/history.ts";
import type { Counts } from "../../engine/ports.ts";
import { modelText } from "../../engine/scorers/model-ref.ts";
import { shareText } from "../../engine/units.ts";
import type { ModbotStore } from "../../store/store-meta.ts";
import { safe } from "../../tui/safe-text.ts";
import { isBotRunning } from "../bot-running.ts";
import type { Context } from "../context.ts";
import { paintFor } from "../paint.ts";
import { allOrders } from "../versions/all-orders.ts";

/** What `modbot status --json` prints. */
export type Status = Counts & {
  readonly database: string;
  /** `demo` for the database of the bundled day. */
  readonly purpose?: string;
  readonly running: boolean;
  /** Cases that wait for a person. */
  readonly waiting: number;
  /** The rulebook of the last run, and how that run went about it. */
  readonly lastRun?: { readonly at: number; readonly mode?: string; readonly rulebook?: string };
  /** The experiment that goes on. */
  readonly experiment?: { readonly number: number; readonly at: number; readonly percent: number };
  readonly audit: AuditCheck;
  /** Models of communities that judge there. */
  readonly communityModels: readonly LiveModel[];
};

/** `drifted`: what shows that the chat is no longer what it has learnt. */
export type LiveModel = {
  readonly community: string;
  readonly model: string;
  readonly liveAt?: number;
  readonly drifted?: { readonly at: number; readonly says: string };
};

export const readStatus = async (store: ModbotStore, file: string, shownAs: string): Promise<Status> => {
  const counts = await store.counts();
  const purpose = await store.readMeta("purpose");
  const audit = await store.verifyAudit();
  const lastRun = await lastRunOf(store, audit.entries);
  const experiment = experimentsIn(await allOrders(store)).find(({ end }) => end === undefined);
  return {
    database: shownAs,
    ...(purpose === undefined ? {} : { purpose }),
    running: isBotRunning(file),
    waiting: waitingIn(counts.cases),
    ...counts,
    ...(lastRun ? { lastRun } : {}),
    ...(experiment ? { experiment: pick(experiment) } : {}),
    audit,
    communityModels: liveAmong(await store.communityModels()).map(liveOf),
  };
};

const liveOf = (model: CommunityModel): LiveModel => {
  const { community, liveAt, drifted } = model;
  return {
    community,
    model: modelText(refOf(model)),
    ...(liveAt === undefined ? {} : { liveAt }),
    ...(drifted === undefined ? {} : { drifted }),
  };
};

const pick = ({ number, at, percent }: Experiment): NonNullable<Status["experiment"]> => ({ number, at, percent });

const PAGE = 1_000;

/** The newest entry that a start left in the audit log; looked for from its end. */
const lastRunOf = async (store: ModbotStore, entries: number): Promise<Status["lastRun"]> => {
  for (let after = entries; after > 0; ) {
    const before = Math.max(0, after - PAGE);
    const page = await store.audit(before, after - before);
    const started = page.findLast((entry) => entry.kind === "started" && entry.subject === "run");
    if (started) return runIn(started.at, started.content);
    after = before;
  }
  return undefined;
};

const runIn = (at: number, content: string | undefined): Status["lastRun"] => {
  const parsed: unknown = content === undefined ? undefined : JSON.parse(content);
  if (typeof parsed !== "object" || parsed === null) return { at };
  const { mode, rulebook } = parsed as { readonly mode?: unknown; readonly rulebook?: { readonly version?: unknown } };
  return {
    at,
    ...(typeof mode === "string" ? { mode } : {}),
    ...(typeof rulebook?.version === "string" ? { rulebook: rulebook.version } : {}),
  };
};

/** A status for people. */
export const statusLines = (status: Status, ctx: Pick<Context, "color">): readonly string[] => {
  const paint = paintFor(ctx.color);
  const { decisions, cases, outbox, outcomes, lastRun, experiment, audit } = status;
  const when = (at: number): string => new Date(at).toISOString().replace("T", " ").slice(0, 19);
  const backlog = outbox.pending + outbox.started;
  return [
    `${status.database}${status.purpose === "demo" ? " (demo)" : ""}: ${status.running ? paint.green("a bot is running") : "no bot is running"}`,
    ...(lastRun
      ? [
          `last start   ${when(lastRun.at)} UTC${lastRun.mode ? `, ${lastRun.mode}` : ""}${lastRun.rulebook ? `, rulebook ${safe(lastRun.rulebook)}` : ""}`,
        ]
      : []),
    `messages     ${total(decisions)} judged: ${decisions.act} acted on, ${decisions.queue} queued, ${decisions.ignore} fine${status.lastDecisionAt === undefined ? "" : `; last at ${when(status.lastDecisionAt)} UTC`}`,
    `queue        ${status.waiting} ${status.waiting === 1 ? "case waits" : "cases wait"} for a person${cases.escalated ? `, ${cases.escalated} of them escalated` : ""}${cases.appealed ? `, ${cases.appealed} of them under appeal` : ""}`,
    `decided      ${cases.approved} approved, ${cases.blocked} blocked, ${cases.undone} undone; ${status.labels} labels`,
    `actions      ${outcomes.done} done, ${outcomes.simulated} simulated, ${outcomes.failed} failed, ${outcomes.dropped} dropped; ${backlog} to do`,
    ...(experiment
      ? [
          `experiment   ${experiment.number} goes on since ${when(experiment.at)} UTC, ${experiment.percent > 0 ? `B judges ${shareText(experiment.percent / 100)} of the people` : "B in shadow"}: modbot experiment status`,
        ]
      : []),
    ...status.communityModels.map(
      ({ community, model, liveAt, drifted }) =>
        `community    ${safe(community, 60)}: ${model} judges${liveAt === undefined ? "" : ` since ${when(liveAt)} UTC`}${drifted === undefined ? "" : paint.yellow(`; the chat has moved: ${safe(drifted.says, 200)}`)}`,
    ),
    `audit log    ${audit.entries} entries, ${audit.broken ? paint.red(`broken at ${audit.broken.seq}: ${audit.broken.why}`) : "the chain holds"}`,
  ];
};

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, n) => sum + n, 0);
