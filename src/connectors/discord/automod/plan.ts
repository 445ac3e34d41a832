import { severityRank } from "../../../engine/case.ts";
import type { Rule, Rulebook } from "../../../engine/rulebook/rule.ts";
import type { Guild } from "../guild.ts";
import type { ServerSettings } from "../settings.ts";
import { type Candidate, candidatesOf, type ListOf } from "./candidates.ts";
import { exemptionOf, generalExemption, inServer } from "./exemptions.ts";
import { LIMITS, NAME_PREFIX, type NativePlan, type NativeRule, type Unfit } from "./native-rule.ts";
import { proverOf } from "./proof.ts";
import { sureLeaves } from "./sure-leaves.ts";

/** What a rule would hand to the filter, in one server. */
type Fit = {
  readonly rule: Rule;
  readonly roles: readonly string[];
  readonly channels: readonly string[];
  readonly candidates: readonly Candidate[];
};

export type PlanOptions = {
  readonly rulebook: Rulebook;
  readonly listOf: ListOf;
  readonly guild: Guild;
  readonly settings: ServerSettings;
  /** Rules of this kind that the server may still have, beside those that modbot did not make. */
  readonly room: { readonly keywords: number; readonly mentions: number };
};

/**
 * The part of a rulebook that Discord's own filter can do in a server: what it blocks modbot would have deleted, and nothing else. What does
 * not fit is told with the reason.
 *
 * Limits: disguises are seen through by modbot alone; the filter finds texts as they are written.
 */
export const planNative = (options: PlanOptions): NativePlan => {
  const { rulebook, guild } = options;
  const prover = proverOf(rulebook, guild.id);
  const unfit: Unfit[] = [];
  const fits: Fit[] = [];
  const bySeverity = [...prover.rulesIn()].sort((a, b) => severityRank(b.severity) - severityRank(a.severity));
  for (const rule of bySeverity) {
    if (rule.mode === "off" || rule.mode === "shadow") continue;
    const fit = fitOf(rule, options, prover, unfit);
    if (fit !== undefined) fits.push(fit);
  }
  return { rules: [...keywordRules(fits, options, unfit), ...mentionRules(fits, options, unfit)], unfit };
};

const fitOf = (
  rule: Rule,
  options: PlanOptions,
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

/** Rules with the same exemptions share one of Discord's, for there are few. */
const keywordRules = (fits: readonly Fit[], { rulebook, room }: PlanOptions, unfit: Unfit[]): readonly NativeRule[] => {
  const rules: NativeRule[] = [];
  for (const group of byExemption(fits)) {
    const [first] = group;
    if (first === undefined) continue;
    const wanted = group.flatMap(({ rule, candidates }) =>
      candidates.filter(({ kind }) => kind !== "mentions").map((candidate) => ({ rule: rule.id, candidate })),
    );
    for (const chunk of chunks(wanted)) {
      if (rules.length >= room.keywords) {
        for (const rule of new Set(chunk.map((one) => one.rule)))
          unfit.push({
            rule,
            part: `${chunk.filter((one) => one.rule === rule).length} entries`,
            why: "there is no room for more rules in this server's filter",
          });
        continue;
      }
      const { phrases: allowed, dropped } = innocentsAround(textsOf(chunk, "keyword"), rulebook);
      for (const { rule, candidate } of chunk)
        if (dropped.has(candidate.text))
          unfit.push({
            rule,
            part: `"${candidate.text}"`,
            why: "it stands in more innocent phrases than the filter takes",
          });
      const handed = chunk.filter(({ candidate }) => !dropped.has(candidate.text));
      if (handed.length === 0) continue;
      const from = [...new Set(handed.map(({ rule }) => rule))];
      rules.push({
        kind: "keywords",
        name: nameOf(rules.length + 1, from),
        from,
        says: saysOf(group.filter(({ rule }) => from.includes(rule.id)).map(({ rule }) => rule)),
        exemptRoles: first.roles,
        exemptChannels: first.channels,
        keywords: textsOf(handed, "keyword"),
        patterns: textsOf(handed, "pattern"),
        allowed,
      });
    }
  }
  return rules;
};

type Wanted = { readonly rule: string; readonly candidate: Candidate };

/** As many as one rule takes. */
const chunks = (wanted: readonly Wanted[]): readonly (readonly Wanted[])[] => {
  const all: Wanted[][] = [];
  const seen = new Set<string>();
  for (const one of wanted) {
    if (seen.has(`${one.candidate.kind} ${one.candidate.text}`)) continue;
    seen.add(`${one.candidate.kind} ${one.candidate.text}`);
    const most = one.candidate.kind === "keyword" ? LIMITS.keywords : LIMITS.patterns;
    const room = all.find(
      (chunk) => chunk.filter(({ candidate }) => candidate.kind === one.candidate.kind).length < most,
    );
    if (room === undefined) all.push([one]);
    else room.push(one);
  }
  return all;
};

const textsOf = (chunk: readonly Wanted[], kind: Candidate["kind"]): readonly string[] =>
  chunk.flatMap(({ candidate }) => (candidate.kind === kind ? [candidate.text] : []));

/** Innocent phrases of the rulebook in which a keyword stands: the filter must know them too, or not the keyword. */
const innocentsAround = (keywords: readonly string[], { lists }: Rulebook) => {
  const innocents = lists.flatMap(({ kind, entries }) =>
    kind === "innocent" ? entries.map((entry) => entry.toLowerCase()) : [],
  );
  const phrases = new Set<string>();
  const dropped = new Set<string>();
  for (const keyword of keywords) {
    const around = innocents.filter((phrase) => ` ${phrase} `.includes(` ${keyword} `));
    const fits =
      around.every((phrase) => phrase.length <= LIMITS.keywordLength) &&
      new Set([...phrases, ...around]).size <= LIMITS.allowed;
    if (!fits) dropped.add(keyword);
    else for (const phrase of around) phrases.add(phrase);
  }
  return { phrases: [...phrases], dropped };
};

const byExemption = (fits: readonly Fit[]): readonly (readonly Fit[])[] => {
  const groups = new Map<string, Fit[]>();
  for (const fit of fits) {
    if (!fit.candidates.some(({ kind }) => kind !== "mentions")) continue;
    const key = JSON.stringify([fit.roles, fit.channels]);
    groups.set(key, [...(groups.get(key) ?? []), fit]);
  }
  return [...groups.values()];
};

/** Discord counts mentions by one rule: the least that any rule allows, of those that exempt the same. */
const mentionRules = (fits: readonly Fit[], { room }: PlanOptions, unfit: Unfit[]): readonly NativeRule[] => {
  const counted = fits.flatMap((fit) =>
    fit.candidates.flatMap(({ kind, text }) => (kind === "mentions" ? [{ fit, mentions: Number(text) }] : [])),
  );
  const [least, ...others] = counted.toSorted((a, b) => a.mentions - b.mentions);
  if (least === undefined) return [];
  const left = room.mentions > 0 ? others : [least, ...others];
  for (const { fit } of left.filter((one) => room.mentions === 0 || one.fit !== least.fit))
    unfit.push({
      rule: fit.rule.id,
      part: "mentions",
      why: "the filter counts mentions by one rule, and that is taken",
    });
  if (room.mentions === 0) return [];
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

const nameOf = (number: number, from: readonly string[]): string =>
  `${NAME_PREFIX}words ${number} (${from.join(", ")})`.slice(0, LIMITS.nameLength);

/** What somebody reads whose message was not sent. */
const saysOf = (rules: readonly Pick<Rule, "says">[]): string => {
  const [only, ...more] = rules;
  const usual = "This was not sent: it would break a rule of this server.";
  const told = `This was not sent. The rule: ${only?.says ?? ""}`;
  return only !== undefined && more.length === 0 && told.length <= LIMITS.messageLength ? told : usual;
};
