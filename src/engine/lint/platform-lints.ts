import type { Rule, Rulebook, Then } from "../rulebook/rule.ts";
import { durationText } from "../units.ts";
import { found, type LintFinding } from "./finding.ts";
import { type AskedAction, PLATFORM_FACTS, type PlatformFacts } from "./platform-facts.ts";

type Known = readonly (readonly [name: string, facts: PlatformFacts])[];

const known = (platforms: readonly string[]): Known =>
  platforms.flatMap((name) => {
    const facts = PLATFORM_FACTS[name];
    return facts === undefined ? [] : [[name, facts] as const];
  });

/** Where a rule sees nothing it asks for nothing either. */
const reached = (platforms: readonly string[], rule: Rule): Known =>
  known(platforms).filter(([, { surfaces }]) => rule.surfaces.some((surface) => surfaces.includes(surface)));

const ownerOf = ({ id }: Rule) => ({ kind: "rule", name: id }) as const;

/** Rules that look only where none of these platforms shows anything. */
export const unseenSurfaces = ({ rules }: Rulebook, platforms: readonly string[]): readonly LintFinding[] => {
  const all = known(platforms);
  // A platform that nothing is known of may show anything.
  if (all.length === 0 || all.length < platforms.length) return [];
  return rules.filter(isOn).flatMap((rule) => {
    const unseen = rule.surfaces.filter((surface) => !all.some(([, { surfaces }]) => surfaces.includes(surface)));
    // Edits come with the surfaces that a rule has without saying so.
    const told = rule.surfaces.length === unseen.length ? unseen : unseen.filter((surface) => surface !== "edits");
    if (told.length === 0) return [];
    const message = `rule ${rule.id} looks at ${told.join(", ")}, which ${among(platforms)} does not show`;
    const hint =
      told.length === rule.surfaces.length
        ? "Set mode: off, or choose other surfaces"
        : `Take ${told.join(", ")} out of surfaces`;
    return [found("unseen-surface", rule.place, message, hint, ownerOf(rule))];
  });
};

/** Rules that ask for what one of these platforms cannot do. */
export const impossibleActions = ({ rules }: Rulebook, platforms: readonly string[]): readonly LintFinding[] =>
  rules.filter(isOn).flatMap((rule) =>
    reached(platforms, rule).flatMap(([name, { cannot }]) =>
      askedBy(rule.then).flatMap((action) => {
        const why = cannot[action];
        if (why === undefined) return [];
        return [
          found(
            "action-impossible",
            rule.place,
            `rule ${rule.id} asks for ${action}, which ${name} cannot do`,
            sentence(why),
            ownerOf(rule),
          ),
        ];
      }),
    ),
  );

/** Rules that ask for a longer time than one of these platforms gives. */
export const timesTooLong = ({ rules }: Rulebook, platforms: readonly string[]): readonly LintFinding[] =>
  rules.filter(isOn).flatMap((rule) =>
    reached(platforms, rule).flatMap(([name, { longestTimeoutMs, longestSlowmodeMs, cannot }]) => {
      const { author, channel } = rule.then;
      const tooLong = (what: string, asked: number | undefined, limit: number): readonly LintFinding[] =>
        asked === undefined || asked <= limit
          ? []
          : [
              found(
                "timeout-too-long",
                rule.place,
                `rule ${rule.id} asks for ${what} of ${durationText(asked)}, and ${name} gives ${durationText(limit)} at most`,
                `Write ${durationText(limit)} or less`,
                ownerOf(rule),
              ),
            ];
      return [
        ...(author?.action === "timeout" ? tooLong("a timeout", author.durationMs, longestTimeoutMs) : []),
        ...(channel?.action === "slowmode" && cannot.slowmode === undefined
          ? tooLong("a slow mode", channel.intervalMs, longestSlowmodeMs)
          : []),
      ];
    }),
  );

const isOn = ({ mode }: Rule): boolean => mode !== "off" && mode !== "shadow";

const askedBy = ({ message, author, channel, community, tell, help }: Then): readonly AskedAction[] => [
  ...(message === undefined ? [] : [message]),
  ...(author?.action === undefined ? [] : [author.action]),
  ...(channel === undefined ? [] : [channel.action]),
  ...(community === undefined ? [] : [community.action]),
  ...(tell === undefined ? [] : (["tell"] as const)),
  ...(help === undefined ? [] : (["help"] as const)),
];

const among = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? "") : `any of ${names.join(", ")}`;

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
