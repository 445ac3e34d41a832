import type { Label } from "../ports.ts";
import type { JudgedRule } from "./rule-store.ts";

/**
 * Is a verdict a fair draw of what a rule does when it is sure: was the case looked at whatever it was?
 * What a rule only asked about all waits for people; of its acts the lot draws some. What came up in any other way was picked, by a complaint,
 * by where two rulebooks differ, or by what staff happened to come across: it may cost a rule its certificate, and earns it none.
 */
export const isFair = ({ sure, level }: Pick<JudgedRule, "sure" | "level">, source: Label["source"]): boolean =>
  sure && (source === "sample" || (level === "queue" && !PICKED.has(source)));

const PICKED: ReadonlySet<Label["source"]> = new Set(["diff", "seen"]);
