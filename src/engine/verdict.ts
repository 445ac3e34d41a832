import { stricterEffect } from "./actions/index.ts";
import { targetOf } from "./ask.ts";
import type { Actor, Case, CaseEntry, Verdict } from "./case.ts";
import { crossed, strikesAt, withRung } from "./discipline/strikes.ts";
import type { Effect } from "./effect.ts";
import { askAll, outboxOf, withEnds } from "./outbox.ts";
import { type CaseWrite, type Label, personOf, type Strike } from "./ports.ts";
import type { Discipline } from "./rulebook/rule.ts";
import { sameTarget, standingEffects, undoPlan } from "./standing.ts";

/** Who decides, when, by which ladder; and the strikes that count against each author of the case now. */
export type VerdictContext = {
  readonly by: Actor;
  readonly at: number;
  readonly discipline: Discipline;
  readonly strikesOf: (author: string) => readonly Strike[];
  readonly note?: string;
};

/** What a person's decision writes. *approve* takes back what the bot did, *block* asks for what the rules suggest and is not yet done. */
export const verdictWrite = (c: Case, verdict: Verdict, context: VerdictContext): CaseWrite => {
  const { by, at, note } = context;
  const base = { caseId: c.id, version: c.version } as const;
  const decided = { type: "decided", at, by, verdict, ...(note === undefined ? {} : { note }) } as const;
  switch (verdict) {
    case "escalate":
      return { ...base, events: [{ ...decided, asked: [] }] };
    case "approve": {
      const { back } = undoPlan(c, "A moderator found that it breaks no rule.");
      const asked = askAll(prefix(c), 1, back);
      return {
        ...base,
        events: [{ ...decided, asked }],
        outbox: outboxOf(c.id, asked, at),
        voidStrikes: true,
        labels: labels(c, false, standingEffects(c).length > 0 ? "overturn" : "review", context),
        dropPending: "A moderator approved the message.",
      };
    }
    case "block": {
      const { effects, strikes } = blockPlan(c, context);
      const wanted = withEnds(effects);
      const asked = askAll(
        prefix(c),
        1,
        wanted.map(({ effect }) => effect),
      );
      return {
        ...base,
        events: [{ ...decided, asked }],
        outbox: outboxOf(c.id, asked, at, (index) => wanted[index]?.afterMs ?? 0),
        strikes,
        labels: labels(c, true, "review", context),
      };
    }
  }
};

/** What undo writes: the inverse of all that stands. A person's verdict is taken back with its labels, and the case waits again. */
export const undoWrite = (c: Case, { by, at, note, ...context }: VerdictContext): CaseWrite => {
  const { back } = undoPlan(c, "Undone by a moderator.");
  const asked = askAll(prefix(c), 1, back);
  const reopens = c.decided !== undefined;
  return {
    caseId: c.id,
    version: c.version,
    events: [
      { type: "undone", at, by, asked, ...(reopens ? { reopens } : {}), ...(note === undefined ? {} : { note }) },
    ],
    outbox: outboxOf(c.id, asked, at),
    voidStrikes: true,
    ...(reopens ? { voidLabels: true } : { labels: labels(c, false, "overturn", { by, at, ...context }) }),
    dropPending: "Undone by a moderator.",
  };
};

/** What Block would do now: the suggestions of every message of the case, merged per target, without what stands already. */
export const blockPlan = (
  c: Case,
  { at, discipline, strikesOf }: Pick<VerdictContext, "at" | "discipline" | "strikesOf">,
): { readonly effects: readonly Effect[]; readonly strikes: readonly Strike[] } => {
  const strikes = strikesFor(c, at, strikesOf);
  const suggested = c.entries.flatMap((entry) => {
    const author = entry.message.author?.id;
    const strike = strikes.find((s) => s.person.author === author);
    if (strike === undefined || author === undefined) return entry.decision.suggested;
    const before = strikesAt(strikesOf(author), at, discipline);
    return withRung(
      entry.decision.suggested,
      crossed(before, before + strike.weight, discipline),
      targetOf(entry.message),
    );
  });
  const standing = standingEffects(c).map(({ effect }) => effect);
  const effects = suggested.reduce<Effect[]>((kept, effect) => {
    const index = kept.findIndex((other) => sameTarget(other, effect));
    if (index < 0) kept.push(effect);
    else kept[index] = stricterEffect(kept[index]!, effect);
    return kept;
  }, []);
  return { effects: effects.filter((effect) => !standing.some((done) => covers(done, effect))), strikes };
};

/** One strike an author and case: none where the bot has struck already. */
const strikesFor = (c: Case, at: number, strikesOf: (author: string) => readonly Strike[]): Strike[] => {
  const byAuthor = new Map<string, CaseEntry[]>();
  for (const entry of c.entries) {
    const author = entry.message.author?.id;
    if (author !== undefined) byAuthor.set(author, [...(byAuthor.get(author) ?? []), entry]);
  }
  return [...byAuthor].flatMap(([author, entries]) => {
    const weight = Math.max(...entries.map(({ decision }) => decision.suggestedStrikes));
    const struck = strikesOf(author).some((strike) => strike.caseId === c.id);
    if (weight <= 0 || struck) return [];
    return [{ person: personOf(entries[0]!.message, author), caseId: c.id, weight, rules: rulesOf(entries), at }];
  });
};

const labels = (
  c: Case,
  violation: boolean,
  source: Label["source"],
  { by, at }: Pick<VerdictContext, "by" | "at">,
): Label[] =>
  c.entries.map(({ message: { platform, id, revision }, decision }) => ({
    key: { platform, id, revision },
    caseId: c.id,
    violation,
    rules: decision.rules.filter(({ level }) => level !== "shadow").map((rule) => rule.id),
    by,
    at,
    source,
    // Everything that a rule queues or acts on can be looked at; a random share of the rest comes with sampling.
    probability: 1,
  }));

const rulesOf = (entries: readonly CaseEntry[]): string[] => [
  ...new Set(
    entries.flatMap(({ decision }) => decision.rules.filter(({ level }) => level !== "shadow").map(({ id }) => id)),
  ),
];

const covers = (done: Effect, wanted: Effect): boolean =>
  sameTarget(done, wanted) && stricterEffect(done, { ...wanted, reason: done.reason }) === done;

/** Effects asked by people are numbered under the version they saw, so that they never meet those that the bot adds meanwhile. */
const prefix = ({ id, version }: Case): string => `${id}.h${version}`;
