import type { Actor } from "./case.ts";
import type { MessageKey } from "./message.ts";
import type { Label } from "./ports.ts";

/** What a person said of a message that two rulebooks judge differently. It belongs to no case. */
export type DiffLabel = Omit<Label, "caseId" | "source"> & { readonly source: "diff" };

/**
 * Labels that belong to no case. Each is a link of the audit chain, and so is taking one back.
 * A message has one of them at most that counts: whoever labels it again has the last word.
 */
export type DiffLabelStore = {
  readonly giveLabel: (label: DiffLabel) => Promise<void>;
  /** It no longer counts. Gives whether there was one. */
  readonly takeLabel: (key: MessageKey, by: Actor, at: number) => Promise<boolean>;
};

export const isDiffLabel = (label: Label): label is Label & DiffLabel => label.source === "diff";
