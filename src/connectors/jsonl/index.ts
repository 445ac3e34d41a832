import { z } from "zod";
import { connectorKind } from "../kind.ts";
import { openJsonl } from "./connect.ts";
import { parseSpeed } from "./speed.ts";

const speed = z.union([z.string(), z.number()]).transform((value, context) => {
  const parsed = parseSpeed(String(value));
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: "custom", message: `not a speed. Write "20x", or "max" for as fast as possible.` });
  return z.NEVER;
});

/** Messages from a file, a pipe or the standard input; actions are recorded in a file, or nowhere. */
export const jsonl = connectorKind({
  name: "jsonl",
  summary: "Reads messages from JSON Lines, and records what it would do.",
  settings: z.strictObject({
    file: z.string().min(1).describe("A file, a named pipe, or - for the standard input. gzip is unpacked."),
    speed: speed
      .optional()
      .describe('"20x" keeps the recorded pace, twenty times as fast; "max" does not wait (the default).'),
    out: z.string().min(1).optional().describe("A file to which every action is appended as a line of JSON."),
  }),
  open: ({ file, speed, out }, { clock, sleep, resolvePath }) =>
    openJsonl({
      file: file === "-" ? file : resolvePath(file),
      ...(speed === undefined ? {} : { speed }),
      ...(out === undefined ? {} : { out: resolvePath(out) }),
      clock,
      sleep,
    }),
});
