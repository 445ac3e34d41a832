import { LABELS, type LabelName } from "../../../engine/scorers/labels.ts";

/** What a model is asked of a text: the labels, whether it breaks any rule at all, and whether its mood is negative. */
export const HEADS = [...LABELS, "any", "negative"] as const;
export type Head = LabelName | "any" | "negative";
export const HEAD_COUNT = HEADS.length;
export const headOf = (head: Head): number => HEADS.indexOf(head);
