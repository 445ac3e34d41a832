import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { edited, inBlockSeq, inFlow } from "../proofs/yaml-edits.ts";
import { yamlString } from "../proofs/yaml-string.ts";

/** Where an entry of a list goes: into the rulebook, whose new text this is, or into a file that the rulebook names. Or why it cannot be done. */
export type EntryPlace =
  | { readonly in: "rulebook"; readonly text: string }
  | { readonly in: "file"; readonly path: string }
  | { readonly in: "nowhere"; readonly why: string };

/** The keys of a list that hold terms, the one that changes a list from elsewhere first. */
const KEYS = ["add", "phrases", "words"] as const;

/**
 * Finds the place for one more entry of a list, and leaves everything else byte for byte as it is: comments, layout, order.
 * Limits: what stands behind an alias is left alone.
 */
export const appendEntry = (text: string, list: string, entry: string): EntryPlace => {
  const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: false, logLevel: "error" });
  const root = document.contents;
  const lists = isMap(root) ? root.get("lists", true) : undefined;
  const found = isMap(lists) ? lists.get(list, true) : undefined;
  if (document.errors.length > 0) return { in: "nowhere", why: "the rulebook cannot be read as it stands" };
  if (found === undefined) return { in: "nowhere", why: `the rulebook has no list ${list} of its own` };
  if (!isMap(found)) return { in: "nowhere", why: `list ${list} is written in a way that cannot be added to` };
  for (const key of KEYS) {
    const entries = found.get(key, true);
    if (!isSeq(entries)) continue;
    const item = yamlString(entry);
    const edits = entries.flow ? inFlow(text, entries, item) : inBlockSeq(text, entries, item);
    if (edits !== undefined) return { in: "rulebook", text: edited(text, edits) };
  }
  const file = found.get("file", true);
  if (isScalar(file) && typeof file.value === "string") return { in: "file", path: file.value };
  return { in: "nowhere", why: `list ${list} holds no words or phrases` };
};

/** A list file with one more entry at its end, under what its last section says. */
export const appendLine = (text: string, entry: string): string => {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  return `${text}${text === "" || text.endsWith("\n") ? "" : newline}${entry}${newline}`;
};
