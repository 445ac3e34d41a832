import { ACTIONS } from "../actions/index.ts";
import type { Actor, Case, CaseEntry } from "../case.ts";
import { exemplarsOf } from "../concepts/exemplars-of.ts";
import type { Effect } from "../effect.ts";
import { askAll, outboxOf } from "../outbox.ts";
import type { CaseWrite, Person } from "../ports.ts";
import { personOf } from "../ports.ts";
import { isAccountOf, sameModerator } from "../same-moderator.ts";
import { standingEffects, undoPlan } from "../standing.ts";
import { labels, prefix, type VerdictContext } from "../verdict.ts";
import { type Appeal, type AppealRules, fallsOn, samePerson } from "./appeal.ts";

const TAKEN_BACK = "An appeal was upheld.";

/** What stands against one person in a case, and was not merely simulated. */
export const standingAgainst = (c: Pick<Case, "effects">, person: Person): readonly Effect[] =>
  standingEffects(c)
    .filter(({ outcome }) => outcome?.status !== "simulated")
    .map(({ effect }) => effect)
    .filter((effect) => fallsOn(effect, person) && COUNTS.has(effect.action));

/** What can be appealed against: what was done to a person or their message, not what they were told. */
const COUNTS: ReadonlySet<string> = new Set(
  Object.entries(ACTIONS)
    .filter(([, { axis, strictness }]) => (axis === "author" || axis === "message") && strictness > 0)
    .map(([action]) => action),
);

/** Why this moderator may not answer the appeal, or `undefined`: nobody judges about themselves, nor, unless the rules allow it, about their own decision. */
export const whyNotAnswer = (c: Case, { from }: Appeal, by: Actor, rules: AppealRules): string | undefined => {
  if (isAccountOf(by, from)) return `it is your own appeal: others answer it.`;
  if (rules.ownDecisions) return undefined;
  const deciders = [
    ...(c.decided === undefined || c.decided.verdict === "escalate" ? [] : [c.decided.by]),
    ...standingEffects(c)
      .filter(({ effect }) => fallsOn(effect, from))
      .map(({ askedBy }) => askedBy),
  ];
  return deciders.some((one) => one.kind === "moderator" && sameModerator(one, by))
    ? `you decided ${c.id} yourself: somebody else answers the appeal. Where there is only one moderator, set appeals.own_decisions in modbot.yaml.`
    : undefined;
};

/**
 * What an answer writes, and the words to the person. *Upheld*: what stands against them is taken back with its strikes, and what
 * was found of their messages is an overturn. *Refused*: nothing more is asked for; what the bot did alone is now what a person found.
 */
export const answerWrite = (
  c: Case,
  appeal: Appeal,
  upheld: boolean,
  { by, at, note }: Pick<VerdictContext, "by" | "at" | "note">,
): CaseWrite => {
  const { from } = appeal;
  const entries = c.entries.filter(({ message }) => isBy(message, from));
  const isWhole = c.entries.every(({ message }) => message.author === undefined || isBy(message, from));
  const back = upheld ? takenBack(c, from, isWhole) : [];
  const asked = askAll(prefix(c), 1, [...back, tellOf(c, appeal, upheld, by)]);
  const write = {
    caseId: c.id,
    version: c.version,
    events: [
      {
        type: "answered",
        at,
        by,
        from,
        upheld,
        asked,
        ...(isWhole ? { settles: true } : {}),
        ...(note === undefined ? {} : { note }),
      },
    ],
    outbox: outboxOf(c.id, asked, at),
  } satisfies CaseWrite;
  return upheld
    ? { ...write, ...overturn(c, entries, isWhole, from, { by, at }) }
    : { ...write, labels: confirms(c) ? labels(entries, c.id, true, { by, at }) : [] };
};

const isBy = (message: CaseEntry["message"], person: Person): boolean =>
  message.author !== undefined && samePerson(personOf(message, message.author.id), person);

/** A person had not yet said what the bot did alone. */
const confirms = ({ underAppeal }: Case): boolean => underAppeal?.was === "acted";

/** Of a case about several people, what falls on this one alone: a channel that was locked for all stays as it is. */
const takenBack = (c: Case, person: Person, isWhole: boolean): readonly Effect[] => {
  const effects = isWhole ? c.effects : c.effects.filter(({ effect }) => fallsOn(effect, person));
  return undoPlan({ effects }, TAKEN_BACK).back;
};

const overturn = (
  c: Case,
  entries: readonly CaseEntry[],
  isWhole: boolean,
  person: Person,
  context: Pick<VerdictContext, "by" | "at">,
): Partial<CaseWrite> => ({
  labels: labels(entries, c.id, false, context, "overturn"),
  exemplars: exemplarsOf(entries, "far", { caseId: c.id, ...context }),
  ...(isWhole
    ? { voidStrikes: true, voidLabels: true, dropPending: TAKEN_BACK }
    : {
        acquits: {
          person,
          messages: entries.map(({ message: { platform, id, revision } }) => ({ platform, id, revision })),
          note: TAKEN_BACK,
        },
      }),
});

/** The person is told, in words that say no more than is true. */
const tellOf = (c: Case, { from }: Appeal, upheld: boolean, by: Actor): Effect => {
  const isOther = !(c.decided?.by !== undefined && sameModerator(c.decided.by, by));
  const whom = isOther ? "a moderator who had not decided it" : "a moderator";
  const reason = upheld
    ? `Your appeal in case ${c.id} was upheld: what was done to you is taken back as far as it can be.`
    : `Your appeal in case ${c.id} was read by ${whom} and refused: what was done stays.`;
  const { platform, community, author } = from;
  return { action: "tell", target: { platform, author, ...(community === undefined ? {} : { community }) }, reason };
};
