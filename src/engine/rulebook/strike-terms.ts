import { z } from "zod";
import { duration } from "../units.ts";
import type { Policy, StrikeTerms, Then } from "./rule.ts";

const weight = z.number().min(0).max(100);

/** What one breach weighs, as written: `2`, or `{ weight: 2, expire: 7d }`. 0: no strike, whatever the policy says. */
export const strikeTerms = z.union([
  weight.transform((weight): StrikeTerms => ({ weight })),
  z
    .strictObject({ weight: weight.optional(), expire: duration.optional() })
    .refine(({ weight, expire }) => weight !== undefined || expire !== undefined, { error: "nothing is asked here" })
    .transform(
      ({ weight, expire }): StrikeTerms => ({
        ...(weight === undefined ? {} : { weight }),
        ...(expire === undefined ? {} : { expireMs: expire }),
      }),
    ),
]);

/** What a rule asks for, with the strike of its policy where it does not say one itself. */
export const withPolicyStrike = (then: Then, policy: Policy | undefined): Then => {
  const weight = then.author?.strike ?? policy?.strike?.weight ?? 0;
  const expireMs = then.author?.strikeExpireMs ?? policy?.strike?.expireMs;
  const { strike: _, strikeExpireMs: __, ...author } = then.author ?? {};
  if (weight > 0) {
    const strike = { strike: weight, ...(expireMs === undefined ? {} : { strikeExpireMs: expireMs }) };
    return { ...then, author: { ...author, ...strike } };
  }
  if (then.author === undefined) return then;
  const { author: ___, ...rest } = then;
  return author.action === undefined ? rest : { ...rest, author };
};
