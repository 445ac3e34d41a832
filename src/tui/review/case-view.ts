import { type Line, piece } from "../line.ts";
import { safe } from "../safe-text.ts";
import { ageText, agoText, counted } from "../time-words.ts";
import { caseLines } from "./case-lines.ts";
import { SEVERITY_TONE, STATUS } from "./case-words.ts";
import type { Layout } from "./layout.ts";
import type { ReviewState } from "./review-state.ts";

/** The open case: what stands above it (what it is, who holds it, how much is out of sight), and the rows that are in sight. */
export const caseView = (
  state: ReviewState,
  layout: Layout,
): { readonly title: readonly Line[]; readonly body: readonly Line[] } => {
  const { file, scroll, now, selected } = state;
  const empty = Array.from({ length: layout.bodyRows }, (): Line => []);
  if (!file) return { title: [[piece(selected === undefined ? "" : ` ${selected} · reading …`, "dim")]], body: empty };
  const lines = caseLines(file, layout.detailWidth, now);
  const start = Math.max(0, Math.min(scroll, lines.length - layout.bodyRows));
  const below = lines.length - layout.bodyRows - start;
  const { id, severity, status, entries, openedAt } = file.case;
  const title: Line = [
    piece(` ${id}`, "strong"),
    piece(" · "),
    piece(severity, SEVERITY_TONE[severity]),
    piece(
      `${status === "open" ? "" : ` · ${STATUS[status]}`} · ${counted(entries.length, "message")} · ${agoText(now - openedAt)}`,
    ),
  ];
  const more = [start > 0 ? `${start} above` : "", below > 0 ? `${below} below` : ""].filter(Boolean).join(", ");
  return {
    title: [title, heldBy(state), ...(more ? [[piece(` ${more} `, below > 0 ? "key" : "dim")]] : [])],
    body: [...lines.slice(start, start + layout.bodyRows), ...empty].slice(0, layout.bodyRows),
  };
};

const heldBy = ({ claim, now }: ReviewState): Line => {
  if (claim.is === "mine") return [piece(" held for you ", "dim")];
  if (claim.is === "none") return [];
  return [piece(` ${safe(claim.by, 40)} is at it for ${ageText(Math.max(1_000, claim.until - now))} `, "warn")];
};
