import { effectText } from "../../engine/actions/index.ts";
import type { FiredRule } from "../../engine/decision.ts";
import type { Message } from "../../engine/message.ts";
import type { Recorded } from "../../engine/ports.ts";
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

/** A decision that is more than `ignore`, as it is shown live: where and who, what and which rules, why, and what follows. */
export const decisionBlock = ({ message, decision, write, at }: Recorded, look: Look): readonly string[] => {
  const { paint, width } = look;
  const { route, rules, errors } = decision;
  const ids = rules.filter((rule) => rule.level !== "shadow").map((rule) => rule.id);
  const head = `${routeWord(paint, route)} ${paint.bold(ids.join(", "))}`;
  const room = width - widthOf(`${INDENT}${ids.join(", ")}   `);
  const quote = quoted(message, Math.max(20, room));
  const event = write?.events[0];
  // Further messages of a burst belong to the case that is already on the screen.
  if (event?.type === "joined") {
    return [
      line(
        message,
        at,
        look,
        `${head}  ${quoted(message, Math.max(12, room - 30))}  ${paint.dim(write?.caseId ?? "")}`,
      ),
    ];
  }
  const effects = event && "asked" in event ? event.asked.map(({ effect }) => effect) : [];
  const would = look.mode === "observe" ? "would " : "";
  const follows =
    route === "act"
      ? effects.map((effect, i) => `${i === 0 ? would : ""}${effectText(effect)}`).join(", ")
      : `waits for a person${decision.suggested.length > 0 ? `; advised: ${decision.suggested.map(effectText).join(", ")}` : ""}`;
  return [
    line(message, at, look, ""),
    `  ${head}  ${quote}`,
    ...whyOf(rules).map((why) => `${INDENT}${paint.dim(cut(why, width - INDENT.length))}`),
    ...errors.map(
      (error) => `${INDENT}${paint.red(cut(`could not be checked: ${safe(error.message)}`, width - INDENT.length))}`,
    ),
    `${INDENT}${cut(follows || "nothing to do", width - INDENT.length - 8)}  ${paint.dim(write?.caseId ?? "")}`,
  ];
};

/** An ordinary message, where the flow is to be seen. */
export const ordinaryLine = ({ message, at }: Recorded, { paint, width }: Look): string => {
  const lead = `${clockTime(message.sentAt ?? at)}  ${place(message)}  ${who(message)}: `;
  return paint.dim(`${lead}${cut(safe(message.text), Math.max(10, width - widthOf(lead)))}`);
};

const line = (message: Message, at: number, { paint }: Look, rest: string): string =>
  `${paint.dim(clockTime(message.sentAt ?? at))}  ${place(message)}  ${paint.bold(who(message))}${rest ? `  ${rest}` : ""}`;

const place = ({ platform, channel }: Message): string => {
  const name = channel?.name ?? channel?.id;
  return cut(safe(name === undefined ? platform : `${platform} #${name}`), 32);
};

const who = ({ author }: Message): string => cut(safe(author?.name ?? author?.id ?? "somebody"), 24);

const quoted = ({ text }: Message, room: number): string => `"${cut(safe(text), room - 2)}"`;

/** What each rule rests on, a line a rule. The sum of a score says less than what it is made of. */
const whyOf = (rules: readonly FiredRule[]): readonly string[] =>
  rules
    .filter((rule) => rule.level !== "shadow")
    .map(({ says, findings, capped = [] }) => {
      const held = findings.filter(({ level }) => level === "act" || level === "queue");
      const telling = held.some(({ condition }) => condition !== "score")
        ? held.filter(({ condition }) => condition !== "score")
        : held;
      const why = [...new Set(telling.map((finding) => safe(finding.says, 200)))].join("; ");
      const only = capped.length > 0 ? ` (${capped.map((reason) => safe(reason)).join("; ")})` : "";
      return `${safe(says, 200).replace(/\.$/, "")}${why ? `: ${why}` : ""}${only}`;
    });

/** Local time of day. */
export const clockTime = (at: number): string => {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((n) => String(n).padStart(2, "0")).join(":");
};
