import type { Case } from "../case.ts";
import type { Message } from "../message.ts";
import { knownIn, triedOf } from "../rulebook/example.ts";
import type { Rulebook, Step } from "../rulebook/rule.ts";
import { type JudgeFor, trialFor } from "../rulebook/trial.ts";
import { redactPersonal } from "../text/personal/redact.ts";
import { durationText } from "../units.ts";
import { yamlString } from "./yaml-string.ts";

/** An example made of a case, as it would stand in a rulebook. */
export type DraftExample = {
  readonly rule: string;
  /** Without personal data, trimmed. Hostile. */
  readonly text: string;
  /** One line of YAML: a quoted text, or a map in braces. Every character in it shows. */
  readonly yaml: string;
  /** Does the rule hit it as it stands? Then it has to be narrowed before the example holds. */
  readonly isHit: boolean;
};

/** What stands in the way of making one. */
export type NoDraft = { readonly why: string; readonly hint: string };

const LONGEST = 2_000;

/**
 * What a case that people let stand shows that a rule must allow: the first message that the rule hit, without personal data.
 * Ages, roles and the like are written only where the rule would not hit the bare text.
 *
 * Reads: `wanted`: one rule of several; `words`: what a person made of the text.
 */
export const exampleFrom = (
  { id, status, entries }: Case,
  { wanted, words }: { readonly wanted?: string | undefined; readonly words?: string | undefined },
  rulebook: Rulebook,
  judgeFor: JudgeFor,
): DraftExample | NoDraft => {
  if (status !== "approved" && status !== "undone") {
    return {
      why: `${id} is ${status}`,
      hint: "Only what people let stand shows what a rule must allow: approve or undo it first.",
    };
  }
  const hits = [...new Set(entries.flatMap(({ decision }) => decision.rules.map((rule) => rule.id)))];
  const known = hits.filter((hit) => rulebook.rules.some((rule) => rule.id === hit));
  const chosen = wanted ?? (known.length === 1 ? known[0] : undefined);
  if (chosen === undefined) {
    return known.length === 0
      ? {
          why: `none of the rules that found ${id} is in this rulebook`,
          hint: `They were ${hits.join(", ") || "none"}.`,
        }
      : { why: `${id} was found by several rules`, hint: `Say which one with --rule: ${known.join(", ")}` };
  }
  const rule = rulebook.rules.find((one) => one.id === chosen);
  const entry = entries.find(({ decision }) => decision.rules.some((hit) => hit.id === chosen));
  if (rule === undefined || entry === undefined) {
    return { why: `rule ${chosen} did not find ${id}`, hint: `These did: ${hits.join(", ") || "none"}.` };
  }
  const text = (words ?? redactPersonal(entry.message.text)).trim().slice(0, LONGEST);
  if (text === "")
    return { why: `${id} has no text`, hint: "Write an example with attachments by hand; see docs/rulebook.md." };
  const trial = trialFor(rule, rulebook, judgeFor);
  const isHit = (step: Step): boolean => {
    const tried = triedOf({ text, steps: [step], place: rule.place }, rule);
    const decisions = trial(
      tried.map(({ message }) => message),
      knownIn(tried),
    );
    return decisions.some(({ rules }) => rules.some((hit) => hit.id === chosen));
  };
  const bare: Step = { texts: [text], times: 1, authors: 1, channels: 1, everyMs: 1_000, spared: false };
  if (isHit(bare)) return { rule: chosen, text, yaml: yamlString(text), isHit: true };
  const { step, yaml } = withDetails(bare, entry.message);
  return isHit(step)
    ? { rule: chosen, text, yaml: `{ text: ${yamlString(text)}${yaml} }`, isHit: true }
    : { rule: chosen, text, yaml: yamlString(text), isHit: false };
};

/** What is known of the author and the place, for the step and as it is written. */
const withDetails = (
  bare: Step,
  { sentAt, author, channel, surface }: Message,
): { readonly step: Step; readonly yaml: string } => {
  const account = ageOf(sentAt, author?.createdAt);
  const member = ageOf(sentAt, author?.joinedAt);
  // What moderators or the bot were told of a person is not for a file.
  const roles = author?.roles?.filter((role) => !role.startsWith("permit:")) ?? [];
  const written = [
    ...(account === undefined ? [] : [`account_age: ${durationText(account)}`]),
    ...(member === undefined ? [] : [`member_age: ${durationText(member)}`]),
    ...(roles.length === 0 ? [] : [`roles: [${roles.map(yamlString).join(", ")}]`]),
    ...(channel?.nsfw === true ? ["nsfw: true"] : []),
    ...(surface === "text" ? [] : [`surface: ${surface}`]),
  ];
  return {
    yaml: written.map((part) => `, ${part}`).join(""),
    step: {
      ...bare,
      ...(account === undefined ? {} : { accountAgeMs: account }),
      ...(member === undefined ? {} : { memberAgeMs: member }),
      ...(roles.length === 0 ? {} : { roles }),
      ...(channel?.nsfw === true ? { nsfw: true } : {}),
      ...(surface === "text" ? {} : { surface }),
    },
  };
};

const UNITS_MS = [86_400_000, 3_600_000, 60_000, 1_000];

/** Whole days, hours, minutes or seconds, at least one second: exact ages would tell who it was. */
const ageOf = (sentAt: number | undefined, since: number | undefined): number | undefined => {
  if (sentAt === undefined || since === undefined || sentAt < since) return undefined;
  const age = sentAt - since;
  const unit = UNITS_MS.find((ms) => age >= ms) ?? 1_000;
  return Math.max(1, Math.floor(age / unit)) * unit;
};
