import { z } from "zod";

const REASONED = ["approve", "block", "escalate", "undo"] as const;

/** `connectors.discord.alerts`: what moderators are told in their channel, and how they answer. */
export const alertSettings = z.strictObject({
  cases: z
    .enum(["asked", "waiting", "all"])
    .default("waiting")
    .describe(
      "What is told: only what rules ask for with `alert` (asked), also what waits for a decision (waiting, the default), or every case (all).",
    ),
  reasons: z
    .array(z.enum(REASONED))
    .default(["escalate", "undo"])
    .describe("Buttons that ask for a reason before anything is done."),
  undo_emoji: z
    .string()
    .min(1)
    .max(64)
    .default("↩️")
    .describe(
      "A reaction that takes back what was done about the message, or the case, that it is put under: an emoji, or the id of one of the server's own; off for none.",
    ),
});

/** `connectors.discord.moderators`: who is who, for whoever decides at a terminal too. */
export const moderatorNames = z
  .record(
    z.string().regex(/^\d{15,20}$/, { error: "Write the id of the account, in quotes" }),
    z.string().min(1).max(64),
  )
  .optional()
  .describe(
    "Accounts by id, with the name that their decisions carry in modbot, as `moderator` in modbot.yaml has it. Left out: the user name with the id.",
  );

export type AlertSettings = z.output<typeof alertSettings>;

/** As they are where nothing is said. */
export const USUAL_ALERTS: AlertSettings = alertSettings.parse({});
