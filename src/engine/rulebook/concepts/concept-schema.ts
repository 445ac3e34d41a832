import { z } from "zod";

const LONGEST_PHRASE = 300;
/** A side that holds more is a corpus, and is looked through for every message. */
const MOST_PHRASES = 2_000;

/** Something that people say, as they say it. */
export const phrase = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_PHRASE, { error: `A phrase has at most ${LONGEST_PHRASE} characters: write what one message says` });

const phrases = z.array(phrase).min(1).max(MOST_PHRASES);

/** One side of a concept: its phrases, or what changes those that stand elsewhere. */
const side = z.union([
  phrases,
  z
    .strictObject({ phrases: phrases.optional(), add: phrases.optional(), remove: phrases.optional() })
    .refine((p) => Object.keys(p).length > 0, { error: "Write phrases, add or remove." }),
]);

/** What may stand under `concepts`. Without `file` and without phrases of its own it changes the concept of that name that modbot brings along. */
export const conceptSchema = (name: z.ZodType<string>, lint: z.ZodType) =>
  z.strictObject({
    near: side.optional(),
    far: side.optional(),
    far_from: z.array(name).min(1).optional(),
    file: z.string().min(1).optional(),
    lint: lint.optional(),
  });
