import { z } from "zod";
import type { Attachment } from "../attachment.ts";
import { SURFACES } from "../message.ts";
import { PERMISSIONS } from "../permissions.ts";
import { duration } from "../units.ts";

/** The written form of what a rule is tried with: a text, a step, or a sequence of them. */

const several = z.int().min(1).max(1000);
const attachment = z.union([
  z
    .string()
    .min(1)
    .max(200)
    .transform((name): Attachment => ({ name })),
  z
    .strictObject({
      name: z.string().max(200),
      type: z.string().max(100).optional(),
      size: z.int().min(0).optional(),
      hash: z
        .string()
        .regex(/^[0-9a-f]{64}$/, { error: "A hash has 64 small hexadecimal digits" })
        .optional(),
    })
    .transform(
      ({ name, type, size, hash }): Attachment => ({
        name,
        ...(type === undefined ? {} : { type }),
        ...(size === undefined ? {} : { size }),
        ...(hash === undefined ? {} : { hash }),
      }),
    ),
]);
const text = z.string().max(8000);
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;
const moment = z
  .string()
  .meta({ title: "time", pattern: MOMENT.source, examples: ["2026-11-21T23:30Z"] })
  .transform((text, ctx) => {
    const ms = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(ms)) return ms;
    const message = `"${text.slice(0, 60)}" is not a time. Write it with its offset from UTC: 2026-11-21T23:30Z`;
    ctx.addIssue({ code: "custom", message });
    return z.NEVER;
  });
const step = z.strictObject({
  text: z.union([text, z.array(text).min(1)]),
  surface: z.enum(SURFACES).optional(),
  author: z.string().min(1).max(100).optional(),
  account_age: duration.optional(),
  member_age: duration.optional(),
  roles: z.array(z.string().min(1)).optional(),
  nsfw: z.boolean().optional(),
  permissions: z.array(z.enum(PERMISSIONS)).optional(),
  messages: z.int().min(0).max(1e9).optional(),
  strikes: z.number().min(0).max(1000).optional(),
  upheld: z.int().min(0).max(10_000).optional(),
  overturned: z.int().min(0).max(10_000).optional(),
  reported_by: z.int().min(0).max(1_000).optional(),
  channel: z.string().min(1).max(100).optional(),
  category: z.string().min(1).max(100).optional(),
  thread: z.boolean().optional(),
  native: z.array(z.string().min(1).max(200)).max(20).optional(),
  emotes: z.array(z.string().min(1).max(100)).max(100).optional(),
  at: moment.optional(),
  times: several.optional(),
  authors: several.optional(),
  channels: several.optional(),
  every: duration.optional(),
  attachments: z.array(attachment).max(20).optional(),
  after: duration.optional(),
  spared: z.boolean().optional(),
});
export type WrittenStep = z.output<typeof step>;
const exampleText = z
  .string()
  .min(1)
  .max(8000)
  .transform((text): WrittenStep => ({ text }));
const sequence = z
  .strictObject({ sequence: z.array(z.union([exampleText, step])).min(1) })
  .refine(({ sequence }) => sequence.some(({ spared }) => !spared), { error: "not every step can be spared" });
const example = z.union([exampleText, step, sequence]);
export type WrittenExample = z.output<typeof example>;
const manyExamples = z.array(example);
/** `add`: to those of the rulebook that this one extends. */
export const examples = z
  .union([manyExamples, z.strictObject({ add: manyExamples }).transform(({ add }) => add)])
  .default([]);
