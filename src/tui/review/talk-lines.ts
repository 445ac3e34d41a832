import type { Case, CaseEntry } from "../../engine/case.ts";
import type { Span } from "../../engine/decision.ts";
import type { Message } from "../../engine/message.ts";
import { padded, widthOf } from "../display-width.ts";
import { type Line, type Piece, piece, type Tone, wrapped } from "../line.ts";
import { safe, safeText } from "../safe-text.ts";
import { counted, offsetText } from "../time-words.ts";
import { authorName, channelName } from "./names.ts";

const TEXT_LIMIT = 4_000;
const CONTEXT_LIMIT = 300;
const CONTEXT_ROWS = 2;
/** A raid can put thousands of messages into one case: its beginning and its end tell enough. */
const FIRST_SHOWN = 5;
const LAST_SHOWN = 45;

/** `before`: rows above the first message of the case; `first`: rows of that message. */
export type Talk = { readonly lines: readonly Line[]; readonly before: number; readonly first: number };

/** The conversation as it was: what was said before, dimmed, then every message of the case with what matched set in ⟦ ⟧. */
export const talkLines = (opened: Case, width: number): Talk => {
  const { context, entries } = opened;
  const first = entries[0]?.message;
  const zero = first?.sentAt;
  const nameWidth = Math.min(
    width < 70 ? 10 : 16,
    Math.max(...[...context, ...entries.map((e) => e.message)].map((m) => widthOf(authorName(m.author)))),
  );
  const gone = new Set(opened.gone?.flatMap(({ messages }) => messages));
  const row = (message: Message, text: Line, tone: Tone | undefined, rows?: number): readonly Line[] => {
    const isFlagged = tone === "strong";
    const when = message.sentAt === undefined || zero === undefined ? "" : offsetText(message.sentAt - zero);
    const elsewhere = message.channel?.id === first?.channel?.id ? "" : ` ${channelName(message.channel)}`;
    const start: Line = [
      piece(isFlagged ? " ▌" : "  ", isFlagged ? "bad" : undefined),
      piece(`${when.padStart(5)} `, "dim"),
      piece(padded(authorName(message.author), nameWidth), tone),
      piece(`${elsewhere}${kindOf(message)}${gone.has(message.id) ? " (gone)" : ""}  `, "dim"),
    ];
    const indent = width < 60 ? 4 : 10 + nameWidth;
    return wrapped([...start, ...text], width, indent, rows);
  };
  const shown =
    entries.length <= FIRST_SHOWN + LAST_SHOWN
      ? entries
      : [...entries.slice(0, FIRST_SHOWN), undefined, ...entries.slice(-LAST_SHOWN)];
  const before = [
    where(first, width),
    ...context.flatMap((m) =>
      row(m, [piece(safeText(m.text, { limit: CONTEXT_LIMIT }).text, "dim")], "dim", CONTEXT_ROWS),
    ),
  ];
  const blocks = shown.map((entry) =>
    entry
      ? row(entry.message, flagged(entry), "strong")
      : [[piece(`         … ${counted(entries.length - FIRST_SHOWN - LAST_SHOWN, "more message")} …`, "dim" as const)]],
  );
  return { lines: [...before, ...blocks.flat()], before: before.length, first: blocks[0]?.length ?? 0 };
};

const where = (message: Message | undefined, width: number): Line => {
  const parts = [
    channelName(message?.channel),
    ...(message?.channel?.nsfw ? ["nsfw"] : []),
    safe(message?.platform ?? "", 40),
    ...(message?.community === undefined || width < 60 ? [] : [`community ${safe(message.community, 40)}`]),
  ];
  return [piece(` ${parts.join(" · ")}`, "dim")];
};

const kindOf = ({ surface, revision }: Message): string => {
  if (surface === "edits" || revision > 0) return " (edited)";
  return surface === "text" ? "" : ` (${surface.replace("_", " ")})`;
};

/** The text of a message, with every range that a condition found set apart by brackets that chat cannot write, and by colour. */
export const flagged = ({ message, decision }: CaseEntry): Line => {
  const { text, at, hidden } = safeText(message.text, { lines: true, limit: TEXT_LIMIT });
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of merged(decision.rules.flatMap((r) => r.findings.flatMap((f) => f.spans)))) {
    const [a, b] = [at[start] ?? text.length, at[end] ?? text.length];
    if (b <= a) continue;
    pieces.push(piece(text.slice(from, a)), piece(`⟦${text.slice(a, b)}⟧`, "mark"));
    from = b;
  }
  pieces.push(piece(text.slice(from)));
  if (message.text === "") pieces.push(piece("(no text)", "dim"));
  if (hidden > 0) pieces.push(piece(` (${counted(hidden, "more character")})`, "dim"));
  return pieces.filter((p) => p.text !== "");
};

const merged = (spans: readonly Span[]): readonly Span[] => {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && span.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
};
