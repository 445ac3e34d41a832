import type { Decision, FiredRule } from "../decision.ts";
import type { Place, Problem } from "../errors.ts";
import type { Message } from "../message.ts";
import { quoted, shown } from "./problems.ts";
import type { Example, Rule, Rulebook } from "./rule.ts";

/** Judges messages in order and remembers them: a `Moderator`. */
export type Judge = { readonly moderate: (message: Message) => Decision };

/** An example that the rulebook does not live up to. */
export type ProofFailure = {
  readonly place: Place;
  readonly rule: string;
  readonly expected: "catches" | "allows";
  readonly text: string;
  /** How far the rule went: `none` where it should have caught, a level where it should have let pass. */
  readonly level: "none" | FiredRule["level"];
  /** What it rests on: the findings of the rule, else which other rules fired, else what failed. Quotes the example. */
  readonly says: string;
};

/**
 * Tries every example of every rule that is not off, each on a fresh judge.
 * `catches`: the rule must fire at the last message of the sequence. `allows`: it must fire at none.
 *
 * Gives: what does not hold, in the order of the file. Other rules may fire or not: each rule answers for its own examples.
 */
export const proveRulebook = (rulebook: Rulebook, judgeFor: (rulebook: Rulebook) => Judge): readonly ProofFailure[] =>
  rulebook.rules
    .filter((rule) => rule.mode !== "off")
    .flatMap((rule) =>
      (["catches", "allows"] as const).flatMap((expected) =>
        rule.prove[expected].flatMap((example) => prove(rule, example, expected, judgeFor(rulebook)) ?? []),
      ),
    );

const prove = (
  rule: Rule,
  example: Example,
  expected: ProofFailure["expected"],
  judge: Judge,
): ProofFailure | undefined => {
  const decisions = messagesOf(example, rule).map((message) => judge.moderate(message));
  const firedIn = (decision: Decision): FiredRule | undefined => decision.rules.find(({ id }) => id === rule.id);
  const fired =
    expected === "catches" ? firedIn(decisions.at(-1)!) : decisions.map(firedIn).find((f) => f !== undefined);
  const broken = decisions.flatMap(({ errors }) => errors)[0];
  if (broken === undefined && (fired !== undefined) === (expected === "catches")) return undefined;
  return {
    place: example.place,
    rule: rule.id,
    expected,
    text: example.text,
    level: fired?.level ?? "none",
    says: broken ? `${broken.where} failed: ${broken.message}` : fired ? findings(fired) : others(decisions.at(-1)!),
  };
};

const findings = ({ findings }: FiredRule): string =>
  findings
    .filter(({ level }) => level !== "none")
    .map(({ condition, says }) => `${condition}: ${says}`)
    .join("; ");

const others = ({ rules }: Decision): string =>
  rules.length === 0 ? "" : `only ${rules.map(({ id }) => id).join(", ")} fired`;

/** The same, as a line to print. */
export const proofProblem = ({ place, rule, expected, text, level, says }: ProofFailure): Problem => {
  const because = says === "" ? "" : ` (${shown(says, LONGEST_REASON)})`;
  return expected === "catches" && level === "none"
    ? {
        place,
        message: `rule ${rule} does not catch ${quoted(text)}${because}.`,
        hint: "Widen the rule, or take the example away.",
      }
    : {
        place,
        message: `rule ${rule} ${VERBS[level]} ${quoted(text)}${because}.`,
        hint: "Narrow the rule with all: or unless:, or take the example away.",
      };
};

const LONGEST_REASON = 200;

const VERBS: Readonly<Record<ProofFailure["level"], string>> = {
  none: "could not judge",
  shadow: "hits, and should allow,",
  queue: "queues, and should allow,",
  act: "acts on, and should allow,",
};

/** Any moment will do, as long as it is always the same one. */
const STARTED_AT = 1_790_000_000_000;
const YEAR_MS = 365 * 86_400_000;

/** The messages of an example. What it does not say is ordinary: an account of three years, a member for one, no role, a channel for all ages. */
export const messagesOf = (example: Example, rule: Pick<Rule, "surfaces">): readonly Message[] =>
  Array.from({ length: example.times }, (_, i): Message => {
    const sentAt = STARTED_AT + i * example.everyMs;
    const memberAge = example.memberAgeMs ?? YEAR_MS;
    return {
      platform: "discord",
      id: `example-${i + 1}`,
      revision: 0,
      surface: rule.surfaces.includes("text") ? "text" : (rule.surfaces[0] ?? "text"),
      text: example.text,
      sentAt,
      community: "example",
      channel: {
        id: `channel-${(i % example.channels) + 1}`,
        name: `channel-${(i % example.channels) + 1}`,
        nsfw: example.nsfw ?? false,
      },
      author: {
        id: `author-${(i % example.authors) + 1}`,
        name: `author-${(i % example.authors) + 1}`,
        createdAt: sentAt - (example.accountAgeMs ?? Math.max(3 * YEAR_MS, memberAge)),
        joinedAt: sentAt - Math.min(memberAge, example.accountAgeMs ?? memberAge),
        roles: example.roles ?? [],
      },
      attachments: example.attachments ?? [],
    };
  });
