import { z } from "zod";
import type { AppealRules } from "../../engine/appeals/appeal.ts";

const url = z.string().refine((text) => /^https:\/\/[^/\s]+/i.test(text) && URL.canParse(text) && text.length <= 300, {
  error: "Write an address that begins with https://",
});

const written = z.strictObject({
  per_week: z.int().min(1).max(100).default(3),
  own_decisions: z.boolean().default(false),
  url: url.optional(),
});

/** `appeals:` of modbot.yaml: how people appeal against what was done to them; `off`: not through modbot. */
export const appealsSchema = z.union([z.literal("off"), written]).prefault({});

/** `undefined`: no appeals are taken. */
export const appealRules = (settings: z.output<typeof appealsSchema>): AppealRules | undefined =>
  settings === "off"
    ? undefined
    : {
        perWeek: settings.per_week,
        ownDecisions: settings.own_decisions,
        ...(settings.url === undefined ? {} : { url: settings.url }),
      };
