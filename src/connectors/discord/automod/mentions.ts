import type { Fit } from "./fit.ts";
import { LIMITS, NAME_PREFIX, type NativeRule, type Unfit } from "./native-rule.ts";
import { saysOf } from "./says.ts";

/** Discord counts mentions by one rule: the least that any rule allows, of those that exempt the same. */
export const mentionRules = (fits: readonly Fit[], room: number, unfit: Unfit[]): readonly NativeRule[] => {
  const counted = fits.flatMap((fit) =>
    fit.candidates.flatMap(({ kind, text }) => (kind === "mentions" ? [{ fit, mentions: Number(text) }] : [])),
  );
  const [least, ...others] = counted.toSorted((a, b) => a.mentions - b.mentions);
  if (least === undefined) return [];
  const left = room > 0 ? others : [least, ...others];
  for (const { fit } of left.filter((one) => room === 0 || one.fit !== least.fit))
    unfit.push({
      rule: fit.rule.id,
      part: "mentions",
      why: "the filter counts mentions by one rule, and that is taken",
    });
  if (room === 0) return [];
  const { rule, roles, channels } = least.fit;
  return [
    {
      kind: "mentions",
      name: `${NAME_PREFIX}mentions (${rule.id})`.slice(0, LIMITS.nameLength),
      from: [rule.id],
      says: saysOf([rule]),
      exemptRoles: roles,
      exemptChannels: channels,
      mentions: least.mentions,
    },
  ];
};
