import { FORMAT } from "../../engine/rulebook/schema.ts";
import type { Settings } from "./questions.ts";

/** Where editors find the schema: beside the rulebook. */
export const SCHEMA_FILE = "rulebook.schema.json";

/** The rulebook that `init` writes: what a community says itself, on top of one that modbot brings along. */
export const rulebookText = ({ base }: Pick<Settings, "base">, today: string): string =>
  `# yaml-language-server: $schema=./${SCHEMA_FILE}
# The rules of this community. They build on rules that modbot brings along,
# and say only what is different here. \`modbot rules show\` prints all of them,
# each value with where it comes from. The format: docs/rulebook.md of modbot.
format: ${FORMAT}
version: "${today}.1"
extends: ${base}

# add and remove change a list of ${base}; one with entries of its own replaces it.
# lists:
#   trusted: { add: [our-club.example] }

# A rule is changed by its id and what is different. A new one needs says and
# when, and then if it acts.
# rules:
#   - { id: profanity, mode: queue }
#   - id: flood
#     when: { rate: { at_least: 20 } }
#     prove: { catches: [{ text: hey, times: 20, every: 200ms }] }

# What is different in one server or channel, by its id.
# channels:
#   "123456789012345678": { rules: { profanity: off } }
`;
