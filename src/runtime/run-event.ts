import type { Actor } from "../engine/case.ts";
import type { ChatCommand } from "../engine/chat/command-text.ts";
import type { CommunityModelEvent } from "../engine/community-models/community-model-store.ts";
import type { Route, RulebookRef } from "../engine/decision.ts";
import type { OutboxItem, Outcome } from "../engine/effect.ts";
import type { ModbotError } from "../engine/errors.ts";
import type { EndVerdict } from "../engine/experiments/experiment.ts";
import { LatencyHistogram, type Percentiles } from "../engine/latency.ts";
import type { CommunityId, Message } from "../engine/message.ts";
import type { Recorded } from "../engine/ports.ts";
import type { ModelRef } from "../engine/scorers/model-ref.ts";
import type { SeenCame } from "../engine/seen/deed-write.ts";
import type { Removed } from "../engine/seen/removed.ts";
import type { StaffAction } from "../engine/seen/staff-action.ts";
import type { Cause } from "../engine/versions/rulebook-store.ts";
import type { FeedReport } from "./feed-keeper.ts";
import { openFinalRoutes } from "./final-routes.ts";

/** Everything that the running bot tells the outside. Texts of messages are as sent: hostile. */
export type RunEvent =
  | {
      readonly type: "started";
      readonly at: number;
      readonly mode: RunMode;
      readonly rulebook: RulebookRef;
      readonly inputs: readonly string[];
    }
  /** The acknowledgement: it is in the store, with all that follows from it. */
  | { readonly type: "decided"; readonly recorded: Recorded }
  /** What was decided about an earlier message is replaced: a wave has come to light that it was part of. It is stored. */
  | { readonly type: "revised"; readonly recorded: Recorded }
  /** Delivered again; it was judged before. */
  | { readonly type: "duplicate"; readonly input: string; readonly message: Message }
  | { readonly type: "unreadable"; readonly input: string; readonly where: string; readonly why: string }
  /** An input tells how it fares. */
  | { readonly type: "notice"; readonly input: string; readonly says: string }
  /** An effect has come to its end, and that is stored. */
  | { readonly type: "performed"; readonly item: OutboxItem; readonly outcome: Outcome }
  | { readonly type: "retrying"; readonly item: OutboxItem; readonly note: string; readonly dueAt: number }
  /** Staff asked for something in the chat. `wrong`: why it was not done. */
  | {
      readonly type: "command";
      readonly at: number;
      readonly message: Message;
      readonly command: ChatCommand;
      readonly wrong?: string;
    }
  /** Somebody else has written to the store: a moderator at work. */
  | { readonly type: "cases_changed" }
  /** Staff did something by hand, or messages are gone without modbot, and these cases tell of it now. */
  | {
      readonly type: "seen";
      readonly at: number;
      readonly input: string;
      readonly seen: Removed | StaffAction;
      readonly cases: readonly SeenCame[];
    }
  /** Something is wrong in modbot itself. Told once for each kind. */
  | { readonly type: "warning"; readonly what: string; readonly error: unknown }
  /** The store refuses. Nothing more is read until it takes again or the run gives up. */
  | {
      readonly type: "store_failing";
      readonly what: string;
      readonly error: Error;
      readonly attempt: number;
      readonly retryInMs: number;
    }
  | { readonly type: "store_recovered"; readonly what: string }
  /** An input broke off and is read again after a pause. */
  | { readonly type: "input_failing"; readonly input: string; readonly error: Error; readonly retryInMs: number }
  | { readonly type: "input_ended"; readonly input: string; readonly error?: unknown }
  /** A feed of domains was fetched, or could not be. */
  | { readonly type: "feed"; readonly report: FeedReport }
  /** A slow model cannot be used, or does not keep up, and the built-in one serves; or it answers again. */
  | {
      readonly type: "model";
      readonly model: string;
      readonly kind: "embedder" | "classifier";
      readonly now: "missing" | "failing" | "back";
      readonly why?: string;
      readonly hint?: string;
    }
  /** What a rule may do has changed. `rule` absent: all rules together. */
  | {
      readonly type: "rule";
      readonly at: number;
      readonly rule?: string;
      readonly now: RuleChange;
      readonly why: string;
      readonly by: Actor;
    }
  /** A model of a community judges there now, or what judged before does again (absent: the default); or its chat is no longer what it has learnt. */
  | {
      readonly type: "community_model";
      readonly at: number;
      readonly community: CommunityId;
      readonly now: CommunityModelEvent["what"];
      readonly model?: ModelRef;
      readonly by: Actor;
      readonly why?: string;
    }
  /** Another rulebook judges now. */
  | { readonly type: "reloaded"; readonly rulebook: RulebookRef; readonly by: Actor; readonly cause: Cause }
  /** A file or an order was not followed; what was in force stays. `from`: the file or order, for people. */
  | { readonly type: "rules_refused"; readonly from: string; readonly error: ModbotError }
  /** A rulebook is tried beside the one that judges, or no longer. `percent`: of the authors, whom it judges for real. */
  | {
      readonly type: "trial";
      readonly now: "began" | "ended";
      readonly rulebook: RulebookRef;
      readonly percent: number;
      readonly order: number;
      /** The two are compared. Absent: it is only tried. */
      readonly experiment?: true;
    }
  /** An experiment has shown something, or is over. `experiment`: its number. `ended`: by itself, and everybody is judged by A again. */
  | {
      readonly type: "experiment";
      readonly at: number;
      readonly experiment: number;
      readonly verdict: EndVerdict;
      readonly why: string;
      readonly ended: boolean;
    }
  /** These keys of the configuration have changed, and count from the next start on. */
  | { readonly type: "needs_restart"; readonly keys: readonly string[] }
  | { readonly type: "summary"; readonly summary: RunSummary };

export type RuleChange = "paused" | "resumed" | "certified" | "demoted" | "over_budget";

/** *observe* records what it would do and asks no platform for anything. */
export type RunMode = "observe" | "enforce";

/** Who listens. A promise that it gives back is waited for where it must hold the run back. */
export type Listener = (event: RunEvent) => void | Promise<void>;

export type RunSummary = {
  /** All that could be read, duplicates included. */
  readonly messages: number;
  /** By what each message came to in the end. */
  readonly decided: Readonly<Record<Route, number>>;
  /** Of these, decisions of which a part failed. */
  readonly withErrors: number;
  readonly duplicates: number;
  readonly unreadable: number;
  readonly effects: Readonly<Record<Outcome["status"], number>>;
  /** Effects still in the outbox, for the next run. */
  readonly waiting: number;
  /** From read to stored. */
  readonly latencyMs: Percentiles;
  readonly ended: "inputs ended" | "stopped" | "failed";
  /** Why it failed. */
  readonly why?: string;
};

/** Counts what a run does, by listening to it. */
export const openTally = () => {
  const routes = openFinalRoutes();
  const effects: Record<Outcome["status"], number> = { done: 0, simulated: 0, failed: 0, dropped: 0 };
  const latency = new LatencyHistogram();
  let withErrors = 0;
  let duplicates = 0;
  let unreadable = 0;
  return {
    hear: (event: RunEvent): void => {
      if (event.type === "decided") {
        routes.decided(event.recorded.message, event.recorded.decision.route);
        if (event.recorded.decision.errors.length > 0) withErrors++;
      } else if (event.type === "revised") routes.revised(event.recorded.message, event.recorded.decision.route);
      else if (event.type === "duplicate") duplicates++;
      else if (event.type === "unreadable") unreadable++;
      else if (event.type === "performed") effects[event.outcome.status]++;
    },
    stored: (afterMs: number): void => latency.add(afterMs),
    summary: (end: Pick<RunSummary, "ended" | "why">, waiting: number): RunSummary => ({
      messages: routes.counts.ignore + routes.counts.queue + routes.counts.act + duplicates,
      decided: { ...routes.counts },
      withErrors,
      duplicates,
      unreadable,
      effects: { ...effects },
      waiting,
      latencyMs: latency.percentiles,
      ...end,
    }),
  };
};
