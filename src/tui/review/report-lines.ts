import type { CaseFile } from "../../engine/review-desk.ts";
import { type Line, piece, wrapped } from "../line.ts";
import { recordText, weightText } from "../report-words.ts";
import { safe } from "../safe-text.ts";
import { agoText, counted } from "../time-words.ts";

/** Reports shown; of more the last ones. */
const SHOWN = 12;

/** Who has reported the case and why, each with what became of their earlier reports. Nothing where nobody has. */
export const reportLines = (
  { case: opened, reporters = [] }: CaseFile,
  width: number,
  now: number,
): readonly Line[] => {
  const reports = opened.reports ?? [];
  if (reports.length === 0) return [];
  const left = reports.length - SHOWN;
  return [
    [piece(" Reports", "accent")],
    ...(left > 0 ? [[piece(`   … ${counted(left, "earlier report")} …`, "dim" as const)]] : []),
    ...reports.slice(-SHOWN).flatMap(({ from, called, reason, weight, at }) => {
      const record = reporters.find(({ person }) => person.author === from.author)?.record;
      const told = record === undefined ? "" : ` · ${recordText(record)}`;
      return wrapped(
        [
          piece(`   ${safe(called ?? from.author, 40)}`, "strong"),
          piece(` ${agoText(Math.max(0, now - at))} · ${weightText(weight)}${told}`, "dim"),
          piece(reason === "" ? "" : `: ${safe(reason, 300)}`),
        ],
        width,
        5,
      );
    }),
    [],
  ];
};
