import { z } from "zod";
import { ORDINARY_REPUTATION, type ReputationTerms } from "../reputation.ts";
import { duration, share } from "../units.ts";

/** How reputations are reckoned, as written. What is left out is as usual. */
export const reputation = z
  .strictObject({
    half_life: z.union([duration, z.literal("never")]).optional(),
    prior: share.refine((s) => s > 0 && s < 1, { error: "write a share above 0% and below 100%" }).optional(),
    weight: z.number().min(1).max(1_000).optional(),
    tenure: z.number().min(0).max(100).optional(),
  })
  .transform(({ half_life, ...written }): ReputationTerms => {
    const { halfLifeMs, prior, weight, tenure } = ORDINARY_REPUTATION;
    const fades = half_life === undefined ? halfLifeMs : half_life === "never" ? undefined : half_life;
    return {
      ...(fades === undefined ? {} : { halfLifeMs: fades }),
      prior: written.prior ?? prior,
      weight: written.weight ?? weight,
      tenure: written.tenure ?? tenure,
    };
  });
