import type { Case } from "../../../engine/case.ts";
import { accountText } from "../../../engine/identity/identity.ts";
import type { CaseFile } from "../../../engine/review-desk.ts";
import { madeAt } from "../snowflake.ts";
import type { Field } from "./field.ts";
import { inline } from "./plain.ts";
import { isId } from "./said.ts";

/** Rules that asked for something, each with what it found; and why moderators are told apart from that. */
export const whyLines = ({ entries, effects }: Case): readonly string[] => {
  const rules = new Map(
    entries
      .flatMap(({ decision }) => decision.rules)
      .filter(({ level }) => level !== "shadow")
      .map((rule) => [rule.id, rule]),
  );
  const told = new Set(effects.filter(({ effect }) => effect.action === "alert").map(({ effect }) => effect.reason));
  for (const { says } of rules.values()) told.delete(says);
  const errors = entries.flatMap(({ decision }) => decision.errors);
  return [
    ...[...rules.values()].flatMap(({ id, says, level, findings }) => [
      `**${inline(id, 60)}**${level === "queue" ? " (asks)" : ""}: ${inline(says, 200)}`,
      ...findings
        .filter((one) => one.level !== "none")
        .slice(0, 3)
        .map((one) => `· ${inline(one.says, 150)}`),
    ]),
    ...[...told].map((reason) => inline(reason, 300)),
    ...errors.slice(0, 2).map(({ where }) => `A part of the judgement failed: ${inline(where, 80)}`),
    ...(rules.size + told.size + errors.length === 0 ? ["no rule: somebody asked for it"] : []),
  ];
};

/** What classifiers say, the highest first. */
export const scoresField = ({ entries }: Case): Field | undefined => {
  const best = new Map<string, number>();
  for (const { decision } of entries)
    for (const [label, score] of Object.entries(decision.scores))
      best.set(label, Math.max(score, best.get(label) ?? 0));
  const shown = [...best].sort(([, a], [, b]) => b - a).slice(0, 6);
  return shown.length === 0
    ? undefined
    : { name: "Scores", value: shown.map(([label, score]) => `${inline(label, 40)} ${score.toFixed(2)}`).join(" · ") };
};

/** Whose words they are: the account, and what it has been through here. */
export const authorLines = ({ case: c, history, strikes, reputation, linked = [] }: CaseFile): readonly string[] => {
  const { author } = c.entries[0]!.message;
  const people = new Set(c.entries.map(({ message }) => message.author?.id));
  const made =
    author === undefined ? undefined : (author.createdAt ?? (isId(author.id) ? madeAt(author.id) : undefined));
  return [
    [
      made === undefined ? "" : `account made <t:${Math.floor(made / 1_000)}:R>`,
      author?.joinedAt === undefined ? "" : `joined <t:${Math.floor(author.joinedAt / 1_000)}:R>`,
    ]
      .filter(Boolean)
      .join(" · "),
    `${history.cases <= 1 ? "no other case" : `${history.cases} cases: ${history.upheld} upheld, ${history.overturned} overturned`} · ${strikes} ${strikes === 1 ? "strike" : "strikes"}`,
    reputation === undefined || reputation.upheld + reputation.overturned === 0
      ? ""
      : `reputation ${reputation.value.toFixed(2)}`,
    linked.length === 0 ? "" : `also ${linked.map((account) => inline(accountText(account), 80)).join(", ")}`,
    people.size > 1 ? `${people.size} authors in this case` : "",
  ].filter(Boolean);
};
