import type { Rulebook } from "../../../engine/rulebook/rule.ts";
import type { Candidate } from "./candidates.ts";
import type { Fit } from "./fit.ts";
import { LIMITS, NAME_PREFIX, type NativeRule, type Unfit } from "./native-rule.ts";
import { saysOf } from "./says.ts";

/** Rules with the same exemptions share one of Discord's, for there are few. */
export const keywordRules = (
  fits: readonly Fit[],
  { rulebook, room }: { readonly rulebook: Rulebook; readonly room: number },
  unfit: Unfit[],
): readonly NativeRule[] => {
  const rules: NativeRule[] = [];
  for (const group of byExemption(fits)) {
    const [first] = group;
    if (first === undefined) continue;
    const wanted = group.flatMap(({ rule, candidates }) =>
      candidates.filter(({ kind }) => kind !== "mentions").map((candidate) => ({ rule: rule.id, candidate })),
    );
    for (const chunk of chunks(wanted)) {
      if (rules.length >= room) {
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

const nameOf = (number: number, from: readonly string[]): string =>
  `${NAME_PREFIX}words ${number} (${from.join(", ")})`.slice(0, LIMITS.nameLength);
