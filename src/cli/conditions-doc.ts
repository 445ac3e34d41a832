import { z } from "zod";
import type { Condition } from "../engine/condition.ts";
import { durationText, shareText } from "../engine/units.ts";

/** docs/rules.md: every condition with its keys and an example, from the table that rulebooks are read by. */
export const conditionsDoc = (conditions: readonly Condition[]): string =>
  [
    "# Conditions",
    "",
    "Made by `npm run docs` from the table of conditions; do not edit.",
    "",
    "What each condition looks at, its keys, and an example that the tests try. How conditions go together, and all else of a rulebook: [rulebook.md](rulebook.md).",
    "",
    "- A **duration** has a unit: `500ms`, `30s`, `10m`, `2h`, `7d`, `2w`. A **share** is a percentage: `70%`.",
    "- A **list** is the name of one, of the rulebook or of those that modbot brings along.",
    "- A condition is **unknown** where the platform does not say what it needs. That never makes a rule hold, and never exempts; `if_unknown: queue` asks people then.",
    "- Text conditions take `text: raw | folded | both`. Ids are text: put them in quotes.",
    "",
    "| condition | holds for |",
    "| --- | --- |",
    ...conditions.map(({ name, summary }) => `| [\`${name}\`](#${name}) | ${cell(summary)} |`),
    ...conditions.flatMap(section),
    "",
  ].join("\n");

const section = ({ name, summary, notes, graded, params, example }: Condition): readonly string[] => [
  "",
  `## ${name}`,
  "",
  [summary, notes, graded ? "It answers by degrees, so `max_wrong` binds it." : ""].filter((t) => t !== "").join(" "),
  "",
  "| key | is | unless given | means |",
  "| --- | --- | --- | --- |",
  ...rowsOf(params),
  "",
  "```yaml",
  ...example.trim().split("\n"),
  "```",
];

const rowsOf = (params: z.ZodType): readonly string[] => {
  const shape = params instanceof z.ZodObject ? params.shape : {};
  return Object.entries(shape).map(([key, schema]: [string, z.ZodType]) => {
    const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
    return `| \`${key}\` | ${cell(typeWords(json))} | ${otherwise(schema, json.title)} | ${cell(json.description ?? "")} |`;
  });
};

type Json = z.core.JSONSchema.BaseSchema | boolean;

const TITLES: Readonly<Record<string, string>> = {
  list: "list",
  duration: "duration",
  share: "share",
  size: "size: `8MB`",
  words: "distance: `8 words`",
};

/** What may be written, in words. */
const typeWords = (json: Json): string => {
  if (typeof json === "boolean") return "anything";
  if (json.title !== undefined && json.title in TITLES) return TITLES[json.title]!;
  if (json.anyOf !== undefined) return [...new Set(json.anyOf.map(typeWords))].join(", or ");
  if (json.const !== undefined) return `\`${String(json.const)}\``;
  if (json.enum !== undefined) return json.enum.map((value) => `\`${String(value)}\``).join(", ");
  if (json.type === "array") return `a list of ${Array.isArray(json.items) ? "values" : inList(json.items ?? true)}`;
  if (json.type === "object")
    return Object.entries(json.properties ?? {})
      .map(([key, value]) => `\`{ ${key}: ${typeof value === "object" && value.const === true ? "true" : "..."} }\``)
      .join(", ");
  if (json.type === "integer" || json.type === "number")
    return `${json.type === "integer" ? "whole number" : "number"}${range(json)}`;
  if (json.type === "boolean") return "true or false";
  return json.examples?.length ? `text: \`${String(json.examples[0])}\`` : "text";
};

const inList = (json: Json): string => {
  const words = typeWords(json);
  return words === "text" ? "texts" : words;
};

const range = ({ minimum, maximum, exclusiveMinimum }: z.core.JSONSchema.BaseSchema): string => {
  const from = minimum ?? exclusiveMinimum;
  if (from === undefined || maximum === undefined || maximum > 1e9) return "";
  return exclusiveMinimum === undefined ? `, ${from} to ${maximum}` : `, above ${from}, up to ${maximum}`;
};

/** What stands for a key that is not given: a default, nothing, or the key has to be given. */
const otherwise = (schema: z.ZodType, title: string | undefined): string => {
  if (schema instanceof z.ZodOptional) return "";
  if (!(schema instanceof z.ZodDefault)) return "must be given";
  const value: unknown = schema.def.defaultValue;
  if (typeof value === "number" && title === "duration") return `\`${durationText(value)}\``;
  if (typeof value === "number" && title === "share") return `\`${shareText(value)}\``;
  if (Array.isArray(value)) return value.length === 0 ? "none" : "all of them";
  return `\`${String(value)}\``;
};

const cell = (text: string): string => text.replaceAll("|", "\\|");
