import type { ChannelId, CommunityId, MessageId, Platform, UserId } from "./message.ts";

/** What an effect falls on. Effects of all rules are merged per axis: the strictest wins, and the longest duration. */
export type Axis = "message" | "author" | "channel" | "community" | "tell" | "help" | "alert";

/** Everything that modbot can ask of a platform. Facts about each stand in `actions/`. */
export type ActionName =
  | "delete"
  | "warn"
  | "timeout"
  | "kick"
  | "ban"
  | "quarantine"
  | "slowmode"
  | "lockdown"
  | "pause_invites"
  | "tell"
  | "help"
  | "alert"
  | "untimeout"
  | "unban"
  | "unquarantine"
  | "end_slowmode"
  | "end_lockdown"
  | "end_pause_invites";

/** On whom or what. Absent where the action does not need it. */
export type Target = {
  readonly platform: Platform;
  readonly community?: CommunityId;
  readonly channel?: ChannelId;
  readonly message?: MessageId;
  readonly author?: UserId;
};

/** Anything asked of the world: asked by rules or by a moderator, stored first, then done, then its outcome stored. */
export type Effect = {
  readonly action: ActionName;
  readonly target: Target;
  /** How long it lasts, ms. Absent: until undone. */
  readonly durationMs?: number;
  /** slowmode: how long an author must wait between messages, ms. */
  readonly intervalMs?: number;
  /** kick, ban: what the author wrote in so much time before goes too, ms. That cannot be taken back. */
  readonly purgeMs?: number;
  /** pause_invites: members who are no friends cannot write to each other in private meanwhile either. */
  readonly dms?: true;
  /** warn: where everybody sees it, in answer to the message. Absent: in private, where the platform can. */
  readonly inPublic?: true;
  /** Words for the author or the audit log; never taken from chat. Of `help`: where help is found. */
  readonly reason: string;
  /** The rung that asked for it, and when it was reached, epoch ms. Absent: a rule or a person asked for it. */
  readonly ladder?: { readonly strikes: number; readonly at: number };
};

/** What became of an effect. */
export type Outcome = {
  /**
   * `done` by the platform, or already so; `simulated` in observe mode; `failed` for good;
   * `dropped` unperformed, because it was stale, unsupported or no longer wanted.
   */
  readonly status: "done" | "simulated" | "failed" | "dropped";
  readonly at: number;
  /** Why, for people. */
  readonly note?: string;
};

/** `c12.3`: the third effect of case c12. */
export type EffectId = string & { readonly __brand?: "EffectId" };

/** An effect in the outbox. `started` means: the platform may already have been asked. */
export type OutboxItem = {
  readonly id: EffectId;
  readonly caseId: string;
  readonly effect: Effect;
  readonly status: "pending" | "started";
  readonly createdAt: number;
  /** After this it is no longer worth doing, epoch ms. */
  readonly expiresAt: number;
  readonly attempts: number;
  /** Not before, epoch ms: set by a retry. */
  readonly dueAt: number;
};
