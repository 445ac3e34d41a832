import { z } from "zod";
import { type Answer, between, UNKNOWN } from "../answer.ts";
import { type Attachment, FILE_KINDS, type FileKind, kindOf } from "../attachment.ts";
import { ConditionError, condition } from "../condition.ts";
import { countText, listOrEntries } from "../units.ts";
import { files } from "./files.ts";

const UNIT_BYTES = { B: 1, KB: 1_000, MB: 1_000_000, GB: 1_000_000_000 } as const;
const SIZE = /^(\d{1,6}(?:\.\d{1,3})?)\s?(B|KB|MB|GB)$/;
const HASH = /^[0-9a-f]{64}$/;
/** Evidence names so many files at most, and so much of each name. */
const NAMED = 5;
const LONGEST_NAME = 60;

const size = z
  .string()
  .meta({ title: "size", pattern: SIZE.source, examples: ["8MB"] })
  .transform((text, ctx) => {
    const [, count, unit] = SIZE.exec(text.trim()) ?? [];
    if (count !== undefined) return Number(count) * UNIT_BYTES[unit as keyof typeof UNIT_BYTES];
    ctx.addIssue({
      code: "custom",
      message: `"${text.slice(0, 60)}" is not a size. Write a number and a unit: 500KB, 8MB`,
    });
    return z.NEVER;
  });

/** What one file has to be. `undefined`: the platform did not say. */
type Fits = (file: Attachment) => boolean | undefined;

/**
 * Holds when at least so many attached files are of this kind, have one of these texts in their name, one of these hashes, or are larger than this;
 * with several of them given, when so many files are all of it.
 *
 * Gives: *act*; *unknown* where the platform did not say what was attached, or what would tell; value is the number of such files.
 * Errors: a hash that is not a SHA-256 of 64 hexadecimal digits.
 * Limits: kinds go by names and by what the platform says. The content is not looked at: pictures that were changed by a pixel have another hash.
 */
export const attachment = condition({
  name: "attachment",
  summary: "Files are attached: so many, of this kind, name, hash or size.",
  notes: "Unknown where the platform does not say what is attached. The content is not looked at.",
  example: `
surfaces: [text, attachments]
when: { attachment: { at_least: 2, type: executable } }
prove:
  catches: [ { text: "run both", attachments: [setup.exe, patch.exe] } ]
  allows: [ { text: "run it", attachments: [setup.exe] }, { text: "look", attachments: [a.png, b.png] }, "setup.exe" ]`,
  params: z.strictObject({
    at_least: z.int().min(1).max(100).default(1).describe("So many files that are all of what is asked for."),
    type: z.enum(FILE_KINDS).optional().describe("Files of this kind, by name and by what the platform says."),
    name: listOrEntries.optional().describe("Files with one of these texts in their name."),
    hash: listOrEntries.optional().describe("Files with one of these SHA-256 hashes."),
    larger_than: size.optional().describe("Files larger than this: `500KB`, `8MB`."),
  }),
  compile({ at_least, type, name, hash, larger_than }, workshop) {
    const tests: readonly Fits[] = [
      ...(type === undefined ? [] : [ofKind(type)]),
      ...(name === undefined ? [] : [named(workshop.phrases(name))]),
      ...(hash === undefined ? [] : [hashed(workshop.phrases(hash))]),
      ...(larger_than === undefined
        ? []
        : [({ size }: Attachment) => (size === undefined ? undefined : size > larger_than)]),
    ];
    const fits: Fits = (file) => {
      const answers = tests.map((test) => test(file));
      return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
    };
    return {
      sign: files(at_least),
      answer({ message: { attachments } }): Answer {
        if (attachments === undefined) return UNKNOWN;
        const sure = attachments.filter((file) => fits(file) === true).length;
        const open = attachments.filter((file) => fits(file) === undefined).length;
        return between(sure >= at_least ? 2 : 0, sure + open >= at_least ? 2 : 0);
      },
      evidence({ message: { attachments } }) {
        if (attachments === undefined) return { says: "what is attached is not known", threshold: at_least, spans: [] };
        const found = attachments.filter((file) => fits(file) === true);
        const names = found.slice(0, NAMED).map(({ name }) => name.slice(0, LONGEST_NAME));
        const says =
          found.length === 0 ? "no such file" : `${countText(found.length, type ?? "file")}: ${names.join(", ")}`;
        return { says, value: found.length, threshold: at_least, spans: [] };
      },
    };
  },
});

const ofKind =
  (kind: FileKind): Fits =>
  (file) =>
    kindOf(file) === kind;

const named = (entries: readonly string[]): Fits => {
  const parts = entries.map((entry) => entry.toLowerCase());
  return ({ name }) => {
    const small = name.toLowerCase();
    return parts.some((part) => small.includes(part));
  };
};

const hashed = (entries: readonly string[]): Fits => {
  const wanted = new Set(entries.map((entry) => entry.toLowerCase()));
  for (const entry of wanted) {
    if (!HASH.test(entry))
      throw new ConditionError(["hash"], `"${entry.slice(0, 60)}" is not a SHA-256`, "Write 64 hexadecimal digits");
  }
  return ({ hash }) => (hash === undefined ? undefined : wanted.has(hash));
};
