import { z } from "zod";
import { ACT, NONE, UNKNOWN } from "../answer.ts";
import { condition } from "../condition.ts";
import { countText, duration, durationText } from "../units.ts";
import { SameFiles } from "../windows/same-files.ts";
import { MOST_SENDERS } from "../windows/text-senders.ts";
import { files } from "./files.ts";

const several = z
  .int()
  .min(2)
  .max(MOST_SENDERS - 4);

/**
 * Holds when the same files were sent by so many authors, or by this author in so many channels, within a time.
 *
 * Reads: hashes of the files, else their names and sizes. All files of a message must be the same, in whatever order.
 * Gives: *act*, or *unknown* without time, author or word of what is attached; value is the number of authors or channels.
 */
export const sameFiles = condition({
  name: "same_files",
  summary: "The same files from several authors, or in several channels.",
  notes:
    "Files are the same by their hash, else by name and size. Unknown without time or author, or where the platform does not say what is attached.",
  example: `
surfaces: [text, attachments]
when: { same_files: { channels: 3, within: 60s } }
prove:
  catches: [ { text: "look", attachments: [{ name: a.png, size: 5000 }], channels: 3 } ]
  allows: [ { text: "look", attachments: [{ name: a.png, size: 5000 }], channels: 2 }, { text: "look", channels: 3 }, { text: "look", attachments: [{ name: a.png, size: 5000 }], authors: 3, channels: 3 } ]`,
  params: z
    .strictObject({
      authors: several.optional().describe("From so many authors."),
      channels: several.optional().describe("From one author in so many channels."),
      within: duration.describe("In such a time."),
    })
    .refine((p) => (p.authors === undefined) !== (p.channels === undefined), {
      message: "Write exactly one of authors, channels.",
    }),
  acrossAuthors: ({ authors }) => authors !== undefined,
  compile({ authors, channels, within }, workshop) {
    const counter = workshop.counter({ key: "same_files", make: () => new SameFiles() });
    const threshold = authors ?? channels ?? 0;
    const what = authors === undefined ? "channels" : "authors";
    return {
      sign: files(1),
      answer(reading) {
        const seen = counter(reading);
        return !seen.known ? UNKNOWN : seen[what](within) >= threshold ? ACT : NONE;
      },
      evidence(reading) {
        const seen = counter(reading);
        const value = seen[what](within);
        const says = seen.known
          ? `the same files: ${countText(value, what.slice(0, -1))} within ${durationText(within)}`
          : "what was sent by whom is not known";
        return { says, value, threshold, spans: [] };
      },
    };
  },
});
