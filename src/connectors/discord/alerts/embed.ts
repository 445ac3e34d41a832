import type { CaseStatus } from "../../../engine/case.ts";
import type { Severity } from "../../../engine/decision.ts";
import type { CaseFile } from "../../../engine/review-desk.ts";
import { doneField, plannedField } from "./deeds.ts";
import { type Field, MOST_IN_FIELD } from "./field.ts";
import { authorLines, scoresField, whyLines } from "./grounds.ts";
import { cut, fitted } from "./plain.ts";
import { saidIn } from "./said.ts";
import { appealField, decidedField, reportsField, votesField } from "./voices.ts";

/** Source: Discord's reference, "Embed limits": 6,000 characters over all parts of all embeds of a message. */
const MOST_IN_ALL = 6_000;

const STATUS: Readonly<Record<CaseStatus, string>> = {
  open: "waits for a decision",
  escalated: "escalated: waits for a second look",
  appealed: "appealed: waits for an answer",
  acted: "modbot acted",
  approved: "approved",
  blocked: "blocked",
  undone: "undone",
};

const SEVERITY_COLOR: Readonly<Record<Severity, number>> = {
  critical: 0xb3261e,
  high: 0xe8710a,
  medium: 0xf9ab00,
  low: 0x5f6368,
};
const DECIDED_COLOR: Readonly<Partial<Record<CaseStatus, number>>> = {
  approved: 0x188038,
  blocked: 0x5f6368,
  undone: 0x188038,
};

/** A case as moderators see it in their channel: what was said, why it was found, what was done, by whom, and what can be done. All that strangers wrote is plain text in it. */
export const alertEmbed = (file: CaseFile, now: number): object => {
  const c = file.case;
  const title = `${c.id} · ${c.severity} · ${STATUS[c.status]}`;
  const footer = `modbot · rulebook ${inlineFree(c.entries[0]?.decision.rulebook.version ?? "")}`;
  const description = saidIn(c);
  const fields = within(
    [
      appealField(c),
      decidedField(c),
      { name: "Why", value: fitted(whyLines(c), MOST_IN_FIELD) },
      doneField(c),
      plannedField(file),
      { name: "Author", value: fitted(authorLines(file), MOST_IN_FIELD) },
      reportsField(c),
      votesField(file),
      scoresField(c),
    ].filter((field) => field !== undefined),
    MOST_IN_ALL - title.length - footer.length - description.length,
  );
  return {
    title,
    description,
    color: DECIDED_COLOR[c.status] ?? SEVERITY_COLOR[c.severity],
    fields,
    footer: { text: footer },
    timestamp: new Date(Math.min(c.openedAt, now)).toISOString(),
  };
};

/** Fields as long as there is room for them, in order of need. */
const within = (fields: readonly Field[], room: number): readonly Field[] => {
  const kept: Field[] = [];
  let left = room;
  for (const field of fields) {
    const length = field.name.length + field.value.length;
    if (field.value === "" || length > left) continue;
    left -= length;
    kept.push(field);
  }
  return kept;
};

/** What cannot be markup, for it stands in a footer. */
const inlineFree = (text: string): string => cut(text.replace(/[^\w.:+ -]/g, ""), 60);
