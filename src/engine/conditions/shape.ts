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
  notes:
    "Emotes are no letters: `<:POG:1>`, `:POG:`, those that the platform names, and on Twitch and destiny.gg the common ones that are typed as words (`KEKW`).",
  example: `
when: { caps: { share_at_least: 70% } }
prove:
  catches: ["THIS IS NOT OKAY AT ALL"]
  allows: ["LETS GOOO", "This is a Normal Sentence", { text: "OMEGALUL OMEGALUL", emotes: [OMEGALUL] }]`,
  params: z.strictObject({
    share_at_least: share.describe("So much of the letters are capitals."),
    letters: count.default(12).describe("Nothing is said of a text with fewer letters."),
  }),
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
  notes: "An address of mail is no mention.",
  example: `
when: { mentions: { at_least: 4, everyone: true } }
prove:
  catches: ["@ann @bob @cat @dan come", "hey @everyone"]
  allows: ["@ann @bob come", "hello everyone here", "mail ann@a.example"]`,
  params: z
    .strictObject({
      at_least: count.optional().describe("So many mentions of people and roles."),
      everyone: z.literal(true).optional().describe("Or one of everybody: `@everyone`, `@here`."),
    })
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
  notes:
    "Counts what is drawn as one picture once. Emotes of the platform count, and those that are typed as words where the platform names them, or where they are common on Twitch and destiny.gg.",
  example: `
when: { emoji: { at_least: 4 } }
prove:
  catches: ["🎉🎉🎉🎉", { text: "Kappa Kappa Kappa Kappa", emotes: [Kappa] }]
  allows: ["🎉🎉", "👨‍👩‍👧‍👦 one family", "1 2 3 4"]`,
  params: z.strictObject({ at_least: count.describe("So many emoji and emotes.") }),
  compile: ({ at_least }) => ({
    answer: (reading) => holds(reading.message.text.length >= at_least && reading.shape.emoji >= at_least),
    evidence: ({ shape }) => counted(shape.emoji, at_least, `${shape.emoji} emoji`),
  }),
});
