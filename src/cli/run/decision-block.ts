import { ACTIONS, effectText } from "../../engine/actions/index.ts";
import type { AskedEffect } from "../../engine/case.ts";
import type { Decision, FiredRule } from "../../engine/decision.ts";
import type { Effect } from "../../engine/effect.ts";
import type { Message } from "../../engine/message.ts";
import type { Recorded } from "../../engine/ports.ts";
import { waitsForPerson } from "../../engine/waiting.ts";
import { cut, widthOf } from "../../tui/display-width.ts";
import { safe } from "../../tui/safe-text.ts";
import { type Paint, routeWord } from "../paint.ts";

export type Look = {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  readonly mode: "observe" | "enforce";
};

const INDENT = " ".repeat(9);
/** Columns below which the start of a text or of a name tells nothing. */
const FEW = 12;
/** How much of a line may say who and where, if there is more to say. */
const LEADS = 0.7;

/** A decision that is more than `ignore`, as it is shown live: where and who, what and which rules, why, and what follows. */
export const decisionBlock = (recorded: Recorded, look: Look): readonly string[] => {
  const { message, decision, write } = recorded;
  const { paint, width } = look;
  const route = routeWord(paint, decision.route);
  const ids = telling(decision).map((rule) => rule.id);
  const event = write?.events[0];
  // A further message of a burst belongs to the case that is on the screen already: one line is enough.
  if (event?.type === "joined") {
    const caseId = write?.caseId ?? "";
    const rules = `${cut(ids[0] ?? "", Math.min(24, Math.floor(width / 4)))}${ids.length > 1 ? ` +${ids.length - 1}` : ""}`;
    const tail = widthOf(`  ROUTE_ ${rules}  ${caseId}`);
    const lead = leadOf(recorded, width - tail);
    const room = width - widthOf(lead.plain) - tail - 2;
    // A word or two of it tell nothing; the first message of the case stands above.
    const said = room < FEW ? "" : `${quoted(message, room)}  `;
    return [`${lead.painted(paint)}  ${route} ${paint.bold(rules)}  ${said}${paint.dim(caseId)}`];
  }
  const rules = cut(ids.join(", "), Math.floor(width / 3));
  const inner = (text: string): string => cut(text, width - INDENT.length);
  return [
    leadOf(recorded, width).painted(paint),
    `  ${route} ${paint.bold(rules)}  ${quoted(message, Math.max(20, width - widthOf(`${INDENT}${rules}  `)))}`,
    ...telling(decision)
      .flatMap((rule) => whyOf(rule, width - INDENT.length))
      .map((why) => `${INDENT}${paint.dim(inner(why))}`),
    ...decision.errors.map((error) => `${INDENT}${paint.red(inner(`could not be checked: ${safe(error.message)}`))}`),
    `${INDENT}${cut(whatFollows(recorded, look.mode), width - INDENT.length - 8)}  ${paint.dim(write?.caseId ?? "")}`,
  ];
};

/** An ordinary message, where the flow is to be seen. */
export const ordinaryLine = (recorded: Recorded, { paint, width }: Look): string => {
  const lead = `${leadOf(recorded, Math.floor(width * LEADS)).plain}: `;
  return paint.dim(`${lead}${cut(safe(recorded.message.text), width - widthOf(lead))}`);
};

/** Time, place and author in so many columns; where they are too few for the place, it is left out. */
const leadOf = (
  { message, at }: Recorded,
  columns: number,
): { readonly plain: string; readonly painted: (paint: Paint) => string } => {
  const { platform, channel, author, sentAt } = message;
  const name = channel?.name ?? channel?.id;
  const time = clockTime(sentAt ?? at);
  const left = columns - time.length - 2;
  const who = cut(safe(author?.name ?? author?.id ?? "somebody"), Math.min(24, left));
  const roomForPlace = Math.min(32, left - widthOf(who) - 2);
  const place =
    roomForPlace < FEW ? "" : `${cut(safe(name === undefined ? platform : `${platform} #${name}`), roomForPlace)}  `;
  return {
    plain: `${time}  ${place}${who}`,
    painted: (paint) => `${paint.dim(time)}  ${place}${paint.bold(who)}`,
  };
};

const quoted = ({ text }: Message, room: number): string => `"${cut(safe(text), room - 2)}"`;

/** Rules in shadow are recorded, and ask for nothing. */
const asking = (rules: readonly FiredRule[]): readonly FiredRule[] => rules.filter((rule) => rule.level !== "shadow");

/** The rules that the route rests on: where one acts, those that would only ask are named and not told. */
const telling = ({ rules, route }: Decision): readonly FiredRule[] => {
  const deciding = rules.filter((rule) => rule.level === route);
  return deciding.length > 0 ? deciding : asking(rules);
};

/** What a rule says and what it rests on: on one line where both fit. The sum of a score tells less than what it is made of. */
const whyOf = ({ says, findings, capped = [] }: FiredRule, width: number): readonly string[] => {
  const held = findings.filter(({ level }) => level === "act" || level === "queue");
  const leaves = held.filter(({ condition }) => condition !== "score");
  const found = [...new Set((leaves.length > 0 ? leaves : held).map((finding) => safe(finding.says, 200)))].join("; ");
  const rests = [found, ...capped.map((why) => `(${safe(why)})`)].filter(Boolean).join(" ");
  const sentence = safe(says, 200);
  if (rests === "") return [sentence];
  const both = `${sentence.replace(/\.$/, "")}: ${rests}`;
  return widthOf(both) <= width ? [both] : [sentence, rests];
};

const whatFollows = ({ decision, write }: Recorded, mode: Look["mode"]): string => {
  if (decision.route === "queue") {
    const advised = decision.suggested.map(effectText).join(", ");
    return `waits for a person${advised ? `; advised: ${advised}` : ""}`;
  }
  const event = write?.events[0];
  const asked = event && "asked" in event ? immediate(event.asked).map(effectText).join(", ") : "";
  const done = asked ? `${mode === "observe" ? "would " : ""}${asked}` : "nothing to do";
  if (decision.sample) return `${done}; drawn for review`;
  return waitsForPerson(decision) ? `${done}; a person decides on the rest` : done;
};

/** What is asked for now. The ends of what lasts for a time were asked for with it, and are said in it. */
const immediate = (asked: readonly AskedEffect[]): readonly Effect[] =>
  asked.map(({ effect }) => effect).filter(({ action }) => ACTIONS[action].strictness > 0);

/** Local time of day. */
export const clockTime = (at: number): string => {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((n) => String(n).padStart(2, "0")).join(":");
};
