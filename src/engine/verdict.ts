import { stricterEffect } from "./actions/index.ts";
import { covers, sameTarget } from "./actions/same-target.ts";
import { isAcquitted } from "./appeals/appeal.ts";
import { targetOf } from "./ask.ts";
import { BURST_MS, saidAt } from "./burst.ts";
import type { Actor, Case, CaseEntry, CaseId, Verdict } from "./case.ts";
import { exemplarsOf } from "./concepts/exemplars-of.ts";
import { crossed, withRung } from "./discipline/ladder.ts";
import { strikesAt } from "./discipline/strikes.ts";
import { beganAt } from "./discipline/struck-authors.ts";
import type { Effect } from "./effect.ts";
import { askAll, outboxOf, withEnds } from "./outbox.ts";
import { type CaseWrite, type Label, personOf, type Strike } from "./ports.ts";
import type { Discipline } from "./rulebook/rule.ts";
import { isLiftedByHand } from "./seen/deed.ts";
import { lastingEffects, undoPlan } from "./standing.ts";
import { judgedRules } from "./trust/judged-rules.ts";

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
        labels: labels(c.entries, c.id, false, context),
        exemplars: exemplarsOf(c.entries, "far", { caseId: c.id, by, at }),
        dropPending: "A moderator approved the message.",
      };
    }
    case "block": {
      const { effects, strikes } = blockPlan(c, context);
      const guilty = notAcquitted(c);
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
        labels: labels(guilty, c.id, true, context),
        exemplars: exemplarsOf(guilty, "near", { caseId: c.id, by, at }),
      };
    }
  }
};

/**
 * What undo writes: the inverse of all that stands. A person's verdict is taken back with its labels, and the case waits again;
 * so does one that was taken for wrong because staff had lifted a punishment by hand.
 */
export const undoWrite = (c: Case, { by, at, note }: VerdictContext): CaseWrite => {
  if (c.undoneByHand) {
    const reopened = {
      type: "undone",
      at,
      by,
      reopens: true,
      asked: [],
      ...(note === undefined ? {} : { note }),
    } as const;
    return { caseId: c.id, version: c.version, events: [reopened], voidLabels: true };
  }
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
    ...(reopens ? { voidLabels: true } : overturned(c, { by, at })),
    dropPending: "Undone by a moderator.",
  };
};

/** What was acted on and taken back: innocent, and an example of what only looks so. */
const overturned = (
  c: Case,
  { by, at }: Pick<VerdictContext, "by" | "at">,
): Pick<CaseWrite, "labels" | "exemplars"> => {
  const acted = c.entries.filter(wasActedOn);
  return {
    labels: labels(acted, c.id, false, { by, at }),
    exemplars: exemplarsOf(acted, "far", { caseId: c.id, by, at }),
  };
};

/** What Block would do now: the suggestions of every message of the case, merged per target, without what stands already, and what staff have lifted by hand. */
export const blockPlan = (
  c: Case,
  { at, discipline, strikesOf }: Pick<VerdictContext, "at" | "discipline" | "strikesOf">,
): { readonly effects: readonly Effect[]; readonly strikes: readonly Strike[] } => {
  const strikes = strikesFor(c, strikesOf);
  const suggested = notAcquitted(c).flatMap((entry) => {
    const author = entry.message.author?.id;
    const strike = strikes.find((s) => s.person.author === author);
    if (strike === undefined || author === undefined) return entry.decision.suggested;
    const before = strikesOf(author);
    const rung = crossed(strikesAt(before, at, discipline), strikesAt([...before, strike], at, discipline), discipline);
    return withRung(entry.decision.suggested, rung, targetOf(entry.message), at);
  });
  const standing = lastingEffects(c).map(({ effect }) => effect);
  const isLeftOff = ({ action, target }: Effect): boolean => isLiftedByHand(c.seen, action, target.author);
  const effects = suggested.reduce<Effect[]>((kept, effect) => {
    const index = kept.findIndex((other) => sameTarget(other, effect));
    if (index < 0) kept.push(effect);
    else kept[index] = stricterEffect(kept[index]!, effect);
    return kept;
  }, []);
  const missing = effects.filter((effect) => !isLeftOff(effect) && !standing.some((done) => covers(done, effect)));
  return { effects: missing, strikes };
};

/**
 * One strike an author and case, none where this case has given one as heavy. What the bot did in a burst and what it asked about are
 * two cases and one matter: their strikes have one date, so that together they count once, and once still when one of them is taken back.
 */
const strikesFor = (c: Case, strikesOf: (author: string) => readonly Strike[]): Strike[] => {
  const byAuthor = new Map<string, CaseEntry[]>();
  for (const entry of notAcquitted(c)) {
    const author = entry.message.author?.id;
    if (author !== undefined) byAuthor.set(author, [...(byAuthor.get(author) ?? []), entry]);
  }
  return [...byAuthor].flatMap(([author, entries]) => {
    const heaviest = entries.reduce((best, entry) =>
      entry.decision.suggestedStrikes > best.decision.suggestedStrikes ? entry : best,
    );
    const { suggestedStrikes: weight, suggestedExpireMs: expireMs } = heaviest.decision;
    const known = strikesOf(author);
    if (weight <= 0 || known.some((strike) => strike.caseId === c.id && strike.weight >= weight)) return [];
    return [
      {
        person: personOf(heaviest.message, author),
        caseId: c.id,
        weight,
        rules: rulesOf(entries),
        at: dateFor(entries, known),
        ...(expireMs === undefined ? {} : { expireMs }),
      },
    ];
  });
};

/** When the burst began that these messages are of: as a strike for it says, else by what was said first. */
const dateFor = (entries: readonly CaseEntry[], strikes: readonly Strike[]): number => {
  const said = entries.map(({ message, at }) => saidAt(message, at)).sort((a, b) => a - b);
  const known = said.map((at) => beganAt(at, strikes, BURST_MS)).find((at) => at !== undefined);
  return known ?? said[0] ?? 0;
};

/**
 * What a person found, message by message. Of what the bot had acted on, an innocent one is an overturn; and so is one that people had acted on,
 * where it is found `as` one. `seen`: read from what staff did.
 */
export const labels = (
  entries: readonly CaseEntry[],
  caseId: CaseId,
  violation: boolean,
  { by, at }: Pick<VerdictContext, "by" | "at">,
  as?: "seen" | "overturn",
): Label[] =>
  entries.map((entry) => ({
    key: { platform: entry.message.platform, id: entry.message.id, revision: entry.message.revision },
    caseId,
    violation,
    rules: rulesOf([entry]),
    fired: judgedRules(entry.decision.rules),
    by,
    at,
    source: as === "seen" ? as : sourceOf(entry, violation, as === "overturn"),
    // Everything that a rule queues or acts on can be looked at; of the rest a share is drawn by lot, and what staff came across stands for itself.
    probability: entry.decision.sample?.probability ?? 1,
  }));

const sourceOf = (entry: CaseEntry, violation: boolean, overturns: boolean): Label["source"] =>
  entry.decision.sample ? "sample" : !violation && (overturns || wasActedOn(entry)) ? "overturn" : "review";

/** Whoever was right to appeal is left out of what is decided about the rest of a wave. */
const notAcquitted = (c: Case): readonly CaseEntry[] =>
  c.appeals === undefined
    ? c.entries
    : c.entries.filter(
        ({ message }) => message.author === undefined || !isAcquitted(c, personOf(message, message.author.id)),
      );

export const wasActedOn = ({ decision }: CaseEntry): boolean => decision.route === "act";

const rulesOf = (entries: readonly CaseEntry[]): string[] => [
  ...new Set(
    entries.flatMap(({ decision }) => decision.rules.filter(({ level }) => level !== "shadow").map(({ id }) => id)),
  ),
];

/** Effects asked by people are numbered under the version they saw, so that they never meet those that the bot adds meanwhile. */
export const prefix = ({ id, version }: Pick<Case, "id" | "version">): string => `${id}.h${version}`;
