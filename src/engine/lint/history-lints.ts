import { quoted } from "../rulebook/problems.ts";
import type { Rulebook } from "../rulebook/rule.ts";
import { found, type LintFinding } from "./finding.ts";
import { signedLeaves, textsUnder } from "./leaves.ts";

/** What a database or a corpus knows of the time behind. */
export type History = {
  /** Days of it, as far as they are looked at. */
  readonly days: number;
  /** Rules that fired in that time. */
  readonly fired: ReadonlySet<string>;
};

/** What has been seen of a community: ids and names, lower case. */
export type Sightings = {
  readonly messages: number;
  readonly channels: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
};

/** A rule that has been silent for so long is either not needed or broken. */
export const SILENT_DAYS = 90;

export const silentRules = ({ rules }: Rulebook, { days, fired }: History): readonly LintFinding[] =>
  days < SILENT_DAYS
    ? []
    : rules
        .filter(({ mode, id }) => (mode === "queue" || mode === "act") && !fired.has(id))
        .map(({ id, place }) =>
          found(
            "never-fired",
            place,
            `rule ${id} has found nothing for ${SILENT_DAYS} days`,
            "Try it with modbot explain, and mend it or take it away",
            { kind: "rule", name: id },
          ),
        );

/** Fewer messages than this have not shown every role and channel that there is. */
const ENOUGH_MESSAGES = 200;
/** Ids as Discord and Twitch give them. Names may be of roles that nobody has at the moment. */
const ID = /^\d{5,20}$/;

/** Roles and channels that are named by an id with which nobody has been seen. */
export const unknownIds = ({ rules }: Rulebook, { messages, channels, roles }: Sightings): readonly LintFinding[] => {
  if (messages < ENOUGH_MESSAGES) return [];
  const kinds = [
    { condition: "author", key: "role", what: "role", seen: roles },
    { condition: "channel", key: "id", what: "channel", seen: channels },
  ] as const;
  return rules.flatMap((rule) =>
    signedLeaves(rule).flatMap(({ leaf }) =>
      kinds
        .filter(({ condition, seen }) => condition === leaf.condition && [...seen].some((id) => ID.test(id)))
        .flatMap(({ key, what, seen }) =>
          textsUnder(leaf, key)
            .filter(({ value }) => ID.test(value) && !seen.has(value.toLowerCase()))
            .map(({ value, place }) =>
              found(
                "unknown-id",
                place,
                `no ${what} ${quoted(value)} has come up in ${messages.toLocaleString("en")} messages`,
                "It may be gone: look it up, and correct the id or take it away",
                { kind: "rule", name: rule.id },
              ),
            ),
        ),
    ),
  );
};
