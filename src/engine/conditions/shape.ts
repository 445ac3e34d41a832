import { z } from "zod";
import { ACT, type Answer, NONE } from "../answer.ts";
import { condition, type Evidence } from "../condition.ts";
import type { Reading, TextShape } from "../reading.ts";
import { countText, share, shareText } from "../units.ts";
import { longText } from "./long-text.ts";

const count = z.int().min(1).max(4000);
const holds = (yes: boolean): Answer => (yes ? ACT : NONE);
const counted = (value: number, threshold: number, says: string): Evidence => ({
  says,
  value,
  threshold,
  spans: [],
});

/**
 * Holds when at least this share of the letters are capitals.
 *
 * Gives: *act*; value is the share of capitals among letters that have case (0..1).
 * Limits: nothing is said of messages with fewer than `letters` such letters.
 */
export const caps = condition({
  name: "caps",
  summary: "Much of the text is in capitals.",
  params: z.strictObject({ share_at_least: share, letters: count.default(12) }),
  compile: ({ share_at_least, letters }) => ({
    // A text shorter than that need not be counted.
    sign: longText(letters),
    answer: (reading) =>
      holds(reading.message.text.length >= letters && isShouted(reading.shape, letters, share_at_least)),
    evidence: ({ shape }) => {
      const value = shape.letters === 0 ? 0 : shape.capitals / shape.letters;
      return {
        says: `${shareText(value)} of ${shape.letters} letters are capitals`,
        value,
        threshold: share_at_least,
        spans: [],
      };
    },
  }),
});

const isShouted = (shape: TextShape, letters: number, atLeast: number): boolean =>
  shape.letters >= letters && shape.capitals >= atLeast * shape.letters;

/**
 * Holds for many mentions of people, roles or channels, or for a mention of everybody.
 *
 * Gives: *act*; value is the number of mentions.
 */
export const mentions = condition({
  name: "mentions",
  summary: "Many people are mentioned, or everyone.",
  params: z
    .strictObject({ at_least: count.optional(), everyone: z.literal(true).optional() })
    .refine((p) => p.at_least !== undefined || p.everyone, { message: "Write at_least, or everyone: true." }),
  compile: ({ at_least, everyone }) => ({
    sign: {
      key: `mentions ${at_least} ${everyone}`,
      shows: (reading) => hasMany(reading, at_least, everyone),
    },
    answer: (reading) => holds(hasMany(reading, at_least, everyone)),
    evidence: ({ shape }) =>
      counted(
        shape.mentions,
        at_least ?? 1,
        `${countText(shape.mentions, "mention")}${shape.massMention ? ", one of everyone" : ""}`,
      ),
  }),
});

/** A text without an `@` need not be counted. */
const hasMany = (reading: Reading, atLeast = Number.POSITIVE_INFINITY, everyone = false): boolean =>
  reading.message.text.includes("@") && (reading.shape.mentions >= atLeast || (everyone && reading.shape.massMention));

/** Holds for at least so many emoji. Gives: *act*; value is their number, emoji of the platform (`<:name:1>`) included. */
export const emoji = condition({
  name: "emoji",
  summary: "The text holds many emoji.",
  params: z.strictObject({ at_least: count }),
  compile: ({ at_least }) => ({
    answer: (reading) => holds(reading.message.text.length >= at_least && reading.shape.emoji >= at_least),
    evidence: ({ shape }) => counted(shape.emoji, at_least, `${shape.emoji} emoji`),
  }),
});
