import { FORMAT } from "../../engine/rulebook/schema.ts";
import type { Settings } from "./questions.ts";

/** Where editors find the schema: beside the rulebook. */
export const SCHEMA_FILE = "rulebook.schema.json";

/** The rulebook that `init` writes: what a community says itself, on top of one that modbot brings along. */
export const rulebookText = ({ base }: Pick<Settings, "base">, today: string): string =>
  `# yaml-language-server: $schema=./${SCHEMA_FILE}
# The rules of this community. They build on those that modbot brings along, and say only what is different here:
# \`modbot rules show\` prints all of them, each value with where it comes from. The format: docs/rulebook.md.
format: ${FORMAT}
version: "${today}.1"
extends: ${base}

# A list of the rulebook below is changed by add and remove; one with entries of its own takes its place.
# lists:
#   trusted: { add: [our-club.example] }

# A rule is changed by its id and what is different; a new one needs says, when and then.
# rules:
#   - { id: profanity, mode: queue }
#   - { id: flood, when: { rate: { at_least: 20 } } }

# What is different in one server or channel, by its id.
# channels:
#   "123456789012345678": { rules: { profanity: off } }
`;
