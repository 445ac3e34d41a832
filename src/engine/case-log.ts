import { type Answer, withAnswer, withAppeal, withoutAnswers } from "./appeals/appeal.ts";
import {
  type Actor,
  type AskedEffect,
  type Case,
  type CaseEffect,
  type CaseEntry,
  type CaseEvent,
  type CaseId,
  severer,
} from "./case.ts";
import { keyText } from "./message.ts";
import { doerOf } from "./seen/deed.ts";
import { withVote } from "./votes.ts";
import { waitsForPerson } from "./waiting.ts";

const MODBOT: Actor = { kind: "modbot" };

/** Adds one event to a case; `undefined` before the first. Throws on a log that does not begin with `opened`: that is a bug. */
export const applyEvent = (id: CaseId, before: Case | undefined, event: CaseEvent): Case => {
  if (!before) {
    if (event.type !== "opened") throw new Error(`case ${id} does not begin with "opened"`);
    return openedBy(id, event);
  }
  const version = before.version + 1;
  switch (event.type) {
    case "opened":
      throw new Error(`case ${id} was opened twice`);
    case "joined":
      return {
        ...before,
        version,
        ...(event.settles && before.status === "open" ? { status: "acted" as const } : {}),
        severity: severer(before.severity, event.decision.severity),
        entries: withEntry(before.entries, event),
        effects: [...before.effects, ...asked(event.asked, MODBOT, event.at)],
      };
    case "reported": {
      const { type: _, ...report } = event;
      return { ...before, version, reports: [...(before.reports ?? []), report] };
    }
    case "voted": {
      const { type: _, ...vote } = event;
      return { ...without(before, version), votes: withVote(before.votes ?? [], vote) };
    }
    case "appealed": {
      const { type: _, ...appeal } = event;
      const { open, was } = before.underAppeal ?? { open: 0, was: before.status };
      return {
        ...before,
        version,
        status: "appealed",
        appeals: withAppeal(before.appeals ?? [], appeal),
        underAppeal: { open: open + 1, was },
      };
    }
    case "answered":
      return answeredBy(before, version, event);
    case "claimed":
      return { ...before, version, claim: { by: event.by, until: event.until } };
    case "released":
      return without(before, version);
    case "decided": {
      const { verdict, by, at, note, byHand } = event;
      const { underAppeal: _, ...settled } = before;
      return {
        ...(verdict === "escalate" ? withoutVotes(settled, version) : without(settled, version)),
        status: verdict === "approve" ? "approved" : verdict === "block" ? "blocked" : "escalated",
        effects: [...before.effects, ...asked(event.asked, by, at)],
        decided: { by, verdict, at, ...(note === undefined ? {} : { note }), ...(byHand ? { byHand } : {}) },
      };
    }
    case "undone": {
      const { decided: _, undoneByHand: __, underAppeal: ___, ...undecided } = withoutVotes(before, version);
      const effects = [...before.effects, ...asked(event.asked, event.by, event.at)];
      const appeals = before.appeals && { appeals: withoutAnswers(before.appeals) };
      return event.reopens
        ? { ...undecided, ...appeals, status: "open", effects }
        : {
            ...withoutAppeal(before, version),
            ...appeals,
            status: "undone",
            effects,
            ...(event.byHand ? { undoneByHand: true as const } : {}),
          };
    }
    case "gone": {
      const { type: _, at: __, ...gone } = event;
      return { ...before, version, gone: [...(before.gone ?? []), gone] };
    }
    case "seen":
      return {
        ...before,
        version,
        seen: [...(before.seen ?? []), event.deed],
        effects: [...before.effects, ...asked(event.asked, { kind: "moderator", name: doerOf(event.deed) }, event.at)],
      };
    case "lifted":
      return { ...before, version, effects: [...before.effects, ...asked(event.asked, MODBOT, event.at)] };
    case "acted":
      return {
        ...before,
        version,
        effects: before.effects.map((e) => (e.id === event.effect ? { ...e, outcome: event.outcome } : e)),
      };
  }
};

/** A case that is about one person is settled by the answer: approved, or, where the bot had acted alone, blocked by a person. */
const answeredBy = (
  before: Case,
  version: number,
  { type: _, from, asked: effects, settles, ...answer }: Extract<CaseEvent, { type: "answered" }>,
): Case => {
  const { underAppeal, ...rest } = without(before, version);
  const was = underAppeal?.was ?? before.status;
  const open = Math.max(0, (underAppeal?.open ?? 0) - 1);
  const isSettled = settles === true && (answer.upheld || was === "acted" || was === "blocked");
  const status = isSettled ? (answer.upheld ? "approved" : "blocked") : was;
  return {
    ...rest,
    status: open > 0 ? "appealed" : status,
    appeals: withAnswer(before.appeals ?? [], from, answer),
    effects: [...before.effects, ...asked(effects, answer.by, answer.at)],
    ...(open > 0 ? { underAppeal: { open, was } } : {}),
    ...(isSettled ? { decided: decidedBy(answer) } : {}),
  };
};

const decidedBy = ({ by, at, upheld, note }: Answer): NonNullable<Case["decided"]> => ({
  by,
  at,
  verdict: upheld ? "approve" : "block",
  ...(note === undefined ? {} : { note }),
});

const withEntry = (
  entries: readonly CaseEntry[],
  { message, decision, at, again }: Extract<CaseEvent, { type: "joined" }>,
): readonly CaseEntry[] => {
  const entry = { message, decision, at };
  return again
    ? entries.map((before) => (keyText(before.message) === keyText(message) ? entry : before))
    : [...entries, entry];
};

const openedBy = (
  id: CaseId,
  { at, message, decision, context, asked: effects }: Extract<CaseEvent, { type: "opened" }>,
): Case => ({
  id,
  version: 1,
  status: waitsForPerson(decision) ? "open" : "acted",
  severity: decision.severity,
  openedAt: at,
  entries: [{ message, decision, at }],
  context,
  effects: asked(effects, MODBOT, at),
});

/** The case that a log of events tells, or `undefined` for an empty log. */
export const caseFrom = (id: CaseId, events: readonly CaseEvent[]): Case | undefined =>
  events.reduce<Case | undefined>((before, event) => applyEvent(id, before, event), undefined);

const asked = (effects: readonly AskedEffect[], askedBy: Actor, at: number): CaseEffect[] =>
  effects.map((e) => ({ ...e, askedBy, at }));

const without = ({ claim: _, ...rest }: Case, version: number): Case => ({ ...rest, version });

const withoutAppeal = ({ underAppeal: _, ...rest }: Case, version: number): Case => without(rest, version);

const withoutVotes = ({ votes: _, ...rest }: Case, version: number): Case => without(rest, version);
