import type { Rule, Rulebook } from "../../../engine/rulebook/rule.ts";
import type { Guild } from "../guild.ts";
import type { ServerSettings } from "../settings.ts";
import { type Candidate, candidatesOf, type ListOf } from "./candidates.ts";
import { exemptionOf, generalExemption, inServer } from "./exemptions.ts";
import type { Unfit } from "./native-rule.ts";
import type { proverOf } from "./proof.ts";
import { sureLeaves } from "./sure-leaves.ts";

/** What a rule would hand to the filter, in one server. */
export type Fit = {
  readonly rule: Rule;
  readonly roles: readonly string[];
  readonly channels: readonly string[];
  readonly candidates: readonly Candidate[];
};

/** The rulebook, and the server that it is to be fitted to. */
export type Fitting = {
  readonly rulebook: Rulebook;
  readonly listOf: ListOf;
  readonly guild: Guild;
  readonly settings: ServerSettings;
};

/** What of a rule fits; what does not goes to `unfit`. */
export const fitOf = (
  rule: Rule,
  options: Fitting,
  prover: ReturnType<typeof proverOf>,
  unfit: Unfit[],
): Fit | undefined => {
  const { rulebook, guild, settings, listOf } = options;
  const no = (why: string): undefined => void unfit.push({ rule: rule.id, why });
  if (rule.mode !== "act") return no("it only asks people");
  if (rule.then.message !== "delete") return no("it deletes nothing, and the filter can do nothing else");
  if (!rule.surfaces.includes("text")) return no("it does not look at what people write");
  if (rule.acrossAuthors) return no("it looks at several people at once");
  const { leaves, rest } = sureLeaves(rule.when);
  if (leaves.length === 0) return no(rest[0] ?? "nothing in it is enough by itself");
  const exemption = exemptionOf(rule.unless);
  if ("why" in exemption) return no(exemption.why);
  const elsewhere = [...guild.channels.keys()].filter((channel) => !isSameIn(rule, prover.rulesIn(channel)));
  const exempt = inServer([generalExemption(rulebook), exemption], guild, {
    roles: settings.staffRoles,
    channels: new Set([...settings.logChannels, ...settings.ignore, ...elsewhere]),
  });
  if ("why" in exempt) return no(exempt.why);
  const found = leaves.map((leaf) => candidatesOf(leaf, listOf));
  const candidates = found.flatMap((one) => one.candidates);
  const proven = candidates.filter(({ probes }) => probes.every((text) => prover.deletes(rule.id, text)));
  const parts = [...new Set([...rest, ...found.flatMap(({ why }) => why)])];
  if (proven.length === 0) return no(parts[0] ?? "modbot itself does not act on any of it alone");
  for (const part of parts) unfit.push({ rule: rule.id, part, why: "the filter cannot do this part" });
  if (proven.length < candidates.length)
    unfit.push({
      rule: rule.id,
      part: `${candidates.length - proven.length} entries`,
      why: "on these alone modbot itself does not act",
    });
  return { rule, roles: exempt.roles, channels: exempt.channels, candidates: proven };
};

const isSameIn = (rule: Rule, there: readonly Rule[]): boolean =>
  there.some(({ id, mode, fingerprint }) => id === rule.id && mode === rule.mode && fingerprint === rule.fingerprint);
