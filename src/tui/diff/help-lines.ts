import { type Line, piece, wrapped } from "../line.ts";
import type { Size } from "./diff-state.ts";
import { KEYMAP } from "./keymap.ts";
import { layoutOf } from "./layout.ts";

/** All keys, and what they do. */
export const helpLines = (columns: number): readonly Line[] =>
  KEYMAP.filter((b) => b.in === "list").flatMap((b) =>
    wrapped([piece(`  ${b.shown.padEnd(11)}`, "key"), piece(b.hint)], columns, 13),
  );

export const helpRows = (size: Size): number => layoutOf(size).height - 3;

/** How far down the help can be scrolled. */
export const lastHelpScroll = (size: Size): number => Math.max(0, helpLines(size.columns).length - helpRows(size));
