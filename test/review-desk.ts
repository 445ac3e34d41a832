import { inverseOf } from "../src/engine/actions/index.ts";
import {
  type AskedEffect,
  applyEvent,
  type Case,
  type CaseEvent,
  type CaseId,
  type CaseStatus,
  isWaiting,
  severityRank,
} from "../src/engine/case.ts";
import type { Decision, FiredRule } from "../src/engine/decision.ts";
import type { Effect, Outcome } from "../src/engine/effect.ts";
import type { Message } from "../src/engine/message.ts";
import type { CaseSummary } from "../src/engine/ports.ts";
import type { CaseFile, DeskAnswer, QueueView, ReviewDesk } from "../src/engine/review-desk.ts";
import { messageWith } from "./message.ts";

const CLAIM_MS = 120_000;
const VIEWS: Record<QueueView, readonly CaseStatus[]> = {
  waiting: ["open", "escalated"],
  acted: ["acted"],
  decided: ["approved", "blocked", "undone"],
};

/** A rule that fired on the first occurrence of `matched`. */
export const firedRule = (matched: string, text: string, fields: Partial<FiredRule> = {}): FiredRule => {
  const start = text.indexOf(matched);
  const place = { file: "rules/default.yaml", line: 14, column: 5 };
  return {
    id: "scam-link",
    level: "queue",
    says: "Posts what looks like an account-stealing link.",
    severity: "high",
    place,
    findings: [
      {
        condition: "phrase",
        place: { ...place, line: 17 },
        level: "act",
        says: `"${matched}"`,
        spans: start < 0 ? [] : [{ start, end: start + matched.length }],
      },
    ],
    ...fields,
  };
};

/** What `rule` made of `message`: it waits for a person, who is advised to do `suggested`. */
export const decisionBy = (
  rule: FiredRule,
  suggested: readonly Effect[],
  fields: Partial<Decision> = {},
): Decision => ({
  route: rule.level === "act" ? "act" : "queue",
  rules: [rule],
  effects: rule.level === "act" ? suggested : [],
  suggested,
  strikes: 0,
  suggestedStrikes: 2,
  scores: {},
  severity: rule.severity,
  errors: [],
  rulebook: { version: "2026-11-20.1", hash: "8f3a11c0de" },
  ...fields,
});

/** Delete and a timeout of an hour: what most rules ask for. */
export const deleteAndTimeout = (message: Message): Effect[] => {
  const target = {
    platform: message.platform,
    message: message.id,
    ...(message.author ? { author: message.author.id } : {}),
  };
  return [
    { action: "delete", target, reason: "scam" },
    { action: "timeout", target, durationMs: 3_600_000, reason: "scam" },
  ];
};

/** Cases in memory, with everybody who works on them: moderators through `deskOf`, the bot through `open` and `perform`. */
export const reviewWorld = (clock: () => number) => {
  const cases = new Map<CaseId, Case>();
  let mark = 0;
  let opened = 0;

  const add = (id: CaseId, ...events: CaseEvent[]): Case => {
    for (const event of events) cases.set(id, applyEvent(id, cases.get(id), event));
    mark += 1;
    return cases.get(id)!;
  };
  const asking = (c: Case, effects: readonly Effect[]): AskedEffect[] =>
    effects.map((effect, i) => ({ id: `${c.id}.${c.effects.length + i + 1}`, effect }));
  const summary = (c: Case): CaseSummary => ({
    id: c.id,
    version: c.version,
    status: c.status,
    severity: c.severity,
    openedAt: c.openedAt,
    messages: c.entries.length,
    text: c.entries[0]!.message.text,
    ...(c.entries[0]!.message.author ? { author: c.entries[0]!.message.author } : {}),
    rules: c.entries[0]!.decision.rules.map((r) => r.id),
  });
  const order = (a: Case, b: Case): number =>
    severityRank(b.severity) - severityRank(a.severity) || a.openedAt - b.openedAt;

  const deskOf = (name: string): ReviewDesk => {
    const by = { kind: "moderator", name } as const;
    const guarded = (id: CaseId, write: (c: Case) => DeskAnswer): DeskAnswer => {
      const c = cases.get(id);
      if (!c) return { status: "missing" };
      const { claim } = c;
      const isOthers = claim && claim.until > clock() && !(claim.by.kind === "moderator" && claim.by.name === name);
      return isOthers ? { status: "claimed", ...claim } : write(c);
    };
    return {
      queue: async (limit, offset = 0, view = "waiting") => {
        const all = [...cases.values()].filter((c) => VIEWS[view].includes(c.status)).sort(order);
        return { total: all.length, items: all.slice(offset, offset + limit).map(summary) };
      },
      look: async (id): Promise<CaseFile | undefined> => {
        const c = cases.get(id);
        return (
          c && {
            case: c,
            history: { cases: 3, upheld: 2, overturned: 1, strikes: [], recent: [] },
            strikes: 1.5,
            nextRung: { strikes: 3, action: "timeout", durationMs: 600_000 },
          }
        );
      },
      claim: async (id) =>
        guarded(id, () => ({
          status: "written",
          case: add(id, { type: "claimed", at: clock(), by, until: clock() + CLAIM_MS }),
        })),
      release: async (id) =>
        guarded(id, () => ({ status: "written", case: add(id, { type: "released", at: clock(), by }) })),
      decide: async (id, version, verdict, note) =>
        guarded(id, (c) => {
          if (c.version !== version) return { status: "moved" };
          const effects =
            verdict === "block"
              ? c.entries.flatMap((e) => e.decision.suggested)
              : c.status === "acted"
                ? c.effects.flatMap((e) => inverseOf(e.effect, "overturned") ?? [])
                : [];
          const decided = {
            type: "decided",
            at: clock(),
            by,
            verdict,
            asked: asking(c, effects),
            ...(note ? { note } : {}),
          } as const;
          return { status: "written", case: add(id, decided) };
        }),
      undo: async (id) =>
        guarded(id, (c) => {
          const back = c.effects.flatMap((e) => inverseOf(e.effect, "undone") ?? []);
          return { status: "written", case: add(id, { type: "undone", at: clock(), by, asked: asking(c, back) }) };
        }),
      changeMark: async () => mark,
    };
  };

  return {
    deskOf,
    caseOf: (id: CaseId): Case => cases.get(id)!,
    waiting: () => [...cases.values()].filter(isWaiting).length,
    /** Opens a case about `text`, as the bot does. */
    open: (
      text: string,
      fields: Partial<Omit<Message, "text">> = {},
      rule: Partial<FiredRule> = {},
      advice = deleteAndTimeout,
    ): CaseId => {
      opened += 1;
      const message = messageWith(text, { id: `m${opened}`, sentAt: clock() - 180_000, ...fields });
      const decision = decisionBy(firedRule(text.slice(0, 4), text, rule), advice(message));
      const asked = decision.effects.map((effect, i) => ({ id: `c${opened}.${i + 1}`, effect }));
      const context = ["anyone up for ranked?", "give me 5 min"].map((said, i) =>
        messageWith(said, {
          id: `m${opened}-${i}`,
          sentAt: (message.sentAt ?? 0) - 60_000 + i * 20_000,
          author: { id: "bob", name: "bob" },
        }),
      );
      return add(`c${opened}`, { type: "opened", at: clock() - 180_000, message, decision, context, asked }).id;
    },
    /** One more message of the same burst. */
    join: (id: CaseId, text: string): void => {
      const first = cases.get(id)!.entries[0]!;
      const message = { ...first.message, id: `${first.message.id}+${cases.get(id)!.entries.length}`, text };
      add(id, { type: "joined", at: clock(), message, decision: first.decision, asked: [] });
    },
    /** Does everything that is pending, as the bot does. */
    perform: (outcome: Omit<Outcome, "at"> = { status: "done" }): void => {
      for (const c of cases.values()) {
        for (const { id, effect } of c.effects.filter((e) => !e.outcome)) {
          add(c.id, {
            type: "acted",
            at: clock(),
            effect: id,
            action: effect.action,
            outcome: { ...outcome, at: clock() },
          });
        }
      }
    },
  };
};
