import type { Judgement } from "../../engine/judgements.ts";
import type { Change, Difference } from "../../engine/rules-diff.ts";
import { type Line, type Piece, piece } from "../line.ts";
import { safe } from "../safe-text.ts";
import type { Totals } from "./diff-state.ts";

export const CHANGE: Readonly<Record<Change, string>> = {
  newly_caught: "newly caught",
  no_longer_caught: "no longer caught",
  changed: "changed",
};

/** `ignore -> act`, and which rules have come and gone. */
export const judgementLine = ({ before, after }: Pick<Difference, "before" | "after">): Line => [
  piece(before.route === after.route ? after.route : `${before.route} -> ${after.route}`, "strong"),
  ...rulePieces(before, after),
];

/** Which rules have come and gone; where none has, which they are. */
export const rulePieces = (before: Judgement, after: Judgement): readonly Piece[] => {
  const gone = before.rules.filter((id) => !after.rules.includes(id)).map((id) => piece(`  -${safe(id, 60)}`, "good"));
  const come = after.rules.filter((id) => !before.rules.includes(id)).map((id) => piece(`  +${safe(id, 60)}`, "bad"));
  if (gone.length + come.length > 0) return [...come, ...gone];
  return after.rules.map((id) => piece(`  ${safe(id, 60)}`));
};

/** What the bot would do, where that changes. */
export const actionsLine = ({ before, after }: Pick<Difference, "before" | "after">): Line => {
  const [was, is] = [before, after].map(({ actions }) => actions.join(", ") || "nothing");
  return was === is ? [] : [piece(`${was} -> ${is}`, "dim")];
};

/** `3 labelled: 2 fine, 1 violation; newly caught: 2 of 3 wrong`, in fewer words where there is no room for all. */
export const totalsText = ({ fine, violations, here }: Totals, columns: number): string => {
  if (fine + violations === 0) return " nothing labelled yet";
  const all = `${fine} fine, ${violations} violation${violations === 1 ? "" : "s"}`;
  const wrong = here && `${CHANGE[here.change]}: ${here.wrong} of ${here.labelled} wrong`;
  const ways = [
    [`${fine + violations} labelled: ${all}`, wrong],
    [all, wrong],
    [`${fine} fine, ${violations} bad`, here && `${here.wrong}/${here.labelled} wrong`],
    [`${fine} fine, ${violations} bad`],
  ].map((parts) => ` ${parts.filter((part) => part !== undefined).join("; ")}`);
  return ways.find((text) => text.length <= columns) ?? ways.at(-1) ?? "";
};
