import { effectText } from "../../../engine/actions/index.ts";
import { openAppeal } from "../../../engine/appeals/appeal.ts";
import type { Actor, Case, CaseEffect, CaseEntry, CaseStatus } from "../../../engine/case.ts";
import type { Severity } from "../../../engine/decision.ts";
import { accountText } from "../../../engine/identity/identity.ts";
import type { CaseFile } from "../../../engine/review-desk.ts";
import { isReversal } from "../../../engine/standing.ts";
import { madeAt } from "../snowflake.ts";
import { cut, fitted, inline, quoted } from "./plain.ts";

/** Source: Discord's reference, "Embed limits": 6,000 characters over all parts of all embeds of a message. */
const MOST_IN_ALL = 6_000;
const MOST_IN_FIELD = 1_024;
/** Messages of a burst whose text is shown. */
const SHOWN = 3;

type Field = { readonly name: string; readonly value: string; readonly inline?: boolean };

const STATUS: Readonly<Record<CaseStatus, string>> = {
  open: "waits for a decision",
  escalated: "escalated: waits for a second look",
  appealed: "appealed: waits for an answer",
  acted: "modbot acted",
  approved: "approved",
  blocked: "blocked",
  undone: "undone",
};

const SEVERITY_COLOR: Readonly<Record<Severity, number>> = {
  critical: 0xb3261e,
  high: 0xe8710a,
  medium: 0xf9ab00,
  low: 0x5f6368,
};
const DECIDED_COLOR: Readonly<Partial<Record<CaseStatus, number>>> = {
  approved: 0x188038,
  blocked: 0x5f6368,
  undone: 0x188038,
};

/** A case as moderators see it in their channel: what was said, why it was found, what was done, by whom, and what can be done. All that strangers wrote is plain text in it. */
export const alertEmbed = (file: CaseFile, now: number): object => {
  const c = file.case;
  const title = `${c.id} · ${c.severity} · ${STATUS[c.status]}`;
  const footer = `modbot · rulebook ${inlineFree(c.entries[0]?.decision.rulebook.version ?? "")}`;
  const description = saidIn(c);
  const fields = within(
    [
      appealField(c),
      decidedField(c),
      { name: "Why", value: fitted(whyLines(c), MOST_IN_FIELD) },
      doneField(c),
      plannedField(file),
      { name: "Author", value: fitted(authorLines(file), MOST_IN_FIELD) },
      reportsField(c),
      votesField(file),
      scoresField(c),
    ].filter((field) => field !== undefined),
    MOST_IN_ALL - title.length - footer.length - description.length,
  );
  return {
    title,
    description,
    color: DECIDED_COLOR[c.status] ?? SEVERITY_COLOR[c.severity],
    fields,
    footer: { text: footer },
    timestamp: new Date(Math.min(c.openedAt, now)).toISOString(),
  };
};

/** Fields as long as there is room for them, in order of need. */
const within = (fields: readonly Field[], room: number): readonly Field[] => {
  const kept: Field[] = [];
  let left = room;
  for (const field of fields) {
    const length = field.name.length + field.value.length;
    if (field.value === "" || length > left) continue;
    left -= length;
    kept.push(field);
  }
  return kept;
};

/** What cannot be markup, for it stands in a footer. */
const inlineFree = (text: string): string => cut(text.replace(/[^\w.:+ -]/g, ""), 60);

const saidIn = (c: Case): string => {
  const left = c.entries.length - SHOWN;
  const each = Math.floor(2_100 / Math.min(SHOWN, c.entries.length));
  return [
    ...c.entries
      .slice(0, SHOWN)
      .flatMap(({ message }, index) => [headOf(c.entries, index), quoted(message.text, each)]),
    ...(left > 0 ? [`and ${left} more ${left === 1 ? "message" : "messages"} of the same burst`] : []),
  ].join("\n");
};

/** Who, where and when; of the messages after the first only what differs. */
const headOf = (entries: readonly CaseEntry[], index: number): string => {
  const { message, at } = entries[index]!;
  const before = entries[index - 1]?.message;
  const { author, channel, community } = message;
  const isSame = before?.author?.id === author?.id && before?.channel?.id === channel?.id;
  const when = `<t:${Math.floor((message.sentAt ?? at) / 1_000)}:R>`;
  const link =
    community !== undefined && channel !== undefined && isId(message.id) && message.surface === "text"
      ? ` · [in the channel](https://discord.com/channels/${community}/${channel.id}/${message.id})`
      : "";
  if (index > 0 && isSame) return `${when}${link}`;
  const name = author === undefined ? "somebody" : `**${inline(author.name ?? author.id, 80)}**`;
  const mention = author !== undefined && isId(author.id) ? ` <@${author.id}>` : "";
  const where = channel !== undefined && isId(channel.id) ? ` in <#${channel.id}>` : "";
  return `${name}${mention}${where} · ${SURFACE[message.surface] ?? ""}${when}${link}`;
};

const SURFACE: Readonly<Record<string, string>> = {
  edits: "an edit · ",
  nick: "a name · ",
  thread_name: "a thread's name · ",
  join: "joined · ",
  polls: "a poll · ",
  report: "by hand · ",
};

const isId = (text: string): boolean => /^\d{1,20}$/.test(text);

/** Rules that asked for something, each with what it found; and why moderators are told apart from that. */
const whyLines = ({ entries, effects }: Case): readonly string[] => {
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

const scoresField = ({ entries }: Case): Field | undefined => {
  const best = new Map<string, number>();
  for (const { decision } of entries)
    for (const [label, score] of Object.entries(decision.scores))
      best.set(label, Math.max(score, best.get(label) ?? 0));
  const shown = [...best].sort(([, a], [, b]) => b - a).slice(0, 6);
  return shown.length === 0
    ? undefined
    : { name: "Scores", value: shown.map(([label, score]) => `${inline(label, 40)} ${score.toFixed(2)}`).join(" · ") };
};

const doneField = ({ effects }: Case): Field | undefined => {
  const shown = effects.filter(({ id, effect }) => effect.action !== "alert" && !isPlanned(id, effect, effects));
  const lines = [
    ...countedLines(shown, (one) => `${nameOf(one.askedBy)}: ${effectText(one.effect)} · ${outcomeText(one)}`),
  ];
  return lines.length === 0 ? undefined : { name: "Asked for", value: fitted(lines, MOST_IN_FIELD) };
};

/** The end of something that was asked for with it, and is not due yet. */
const isPlanned = (id: string, effect: CaseEffect["effect"], all: readonly CaseEffect[]): boolean =>
  isReversal(effect) &&
  all.some(
    (other) =>
      other.id !== id &&
      !isReversal(other.effect) &&
      prefixOf(other.id) === prefixOf(id) &&
      other.effect.durationMs !== undefined,
  );

const prefixOf = (id: string): string => id.slice(0, id.lastIndexOf("."));

const outcomeText = ({ outcome }: CaseEffect): string =>
  outcome === undefined
    ? "not yet"
    : `${outcome.status}${outcome.note === undefined ? "" : ` (${inline(outcome.note, 160)})`}`;

const countedLines = <T>(items: readonly T[], textOf: (item: T) => string): readonly string[] => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(textOf(item), (counts.get(textOf(item)) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count > 1 ? `${text} (${count} times)` : text));
};

/** What Block would do, while it can still be pressed. */
const plannedField = ({ case: { status }, onBlock }: CaseFile): Field | undefined => {
  if (status !== "open" && status !== "escalated") return undefined;
  const strikes = onBlock.strikes > 0 ? [`add ${onBlock.strikes} ${onBlock.strikes === 1 ? "strike" : "strikes"}`] : [];
  const lines = [...countedLines(onBlock.effects, effectText), ...strikes];
  return {
    name: "Block would",
    value: fitted(lines.length === 0 ? ["do nothing more: it is recorded as a violation"] : lines, 500),
  };
};

const authorLines = ({ case: c, history, strikes, reputation, linked = [] }: CaseFile): readonly string[] => {
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

const decidedField = ({ decided }: Case): Field | undefined => {
  if (decided === undefined) return undefined;
  const did = { approve: "approved", block: "blocked", escalate: "escalated" }[decided.verdict];
  const note = decided.note === undefined ? "" : `: ${inline(decided.note, 500)}`;
  return { name: "Decided", value: `${did} by ${nameOf(decided.by)} <t:${Math.floor(decided.at / 1_000)}:R>${note}` };
};

const appealField = (c: Case): Field | undefined => {
  const appeal = openAppeal(c) ?? c.appeals?.at(-1);
  if (appeal === undefined) return undefined;
  const { called, from, text, answer } = appeal;
  const became =
    answer === undefined ? "waits for an answer" : `${answer.upheld ? "upheld" : "refused"} by ${nameOf(answer.by)}`;
  return { name: "Appeal", value: `**${inline(called ?? from.author, 80)}** · ${became}\n${quoted(text, 800)}` };
};

const reportsField = ({ reports = [] }: Case): Field | undefined =>
  reports.length === 0
    ? undefined
    : {
        name: reports.length === 1 ? "Reported" : `Reported ${reports.length} times`,
        value: fitted(
          reports.map(
            ({ called, from, reason }) =>
              `**${inline(called ?? from.author, 60)}**${reason === "" ? "" : `: ${inline(reason, 200)}`}`,
          ),
          600,
        ),
      };

const votesField = ({ case: { votes = [], status }, votes: rules }: CaseFile): Field | undefined =>
  rules === undefined || status !== "escalated"
    ? undefined
    : {
        name: `Votes: ${rules.needed} of one mind decide`,
        value: fitted(
          votes.length === 0 ? ["nobody yet"] : votes.map(({ by, verdict }) => `${nameOf(by)}: ${verdict}`),
          400,
        ),
      };

/** Moderators of this platform carry their account in their name; it is shown as a name alone. */
export const nameOf = (actor: Actor): string =>
  actor.kind === "modbot" ? "modbot" : inline(actor.name.replace(/ \(discord \d{1,20}\)$/, ""), 80);
