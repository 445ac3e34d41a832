import { LABELS, type LabelName } from "../../../engine/scorers/labels.ts";

/** What a model is asked of a text: the labels, and whether its mood is negative. */
export const HEADS = [...LABELS, "negative"] as const;
export type Head = LabelName | "negative";
export const HEAD_COUNT = HEADS.length;
export const headOf = (head: Head): number => HEADS.indexOf(head);
