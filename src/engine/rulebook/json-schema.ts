import { z } from "zod";
import type { Condition } from "../condition.ts";
import { conditions as allConditions } from "../conditions/index.ts";
import { COMBINATOR_TEXTS, FILE_TEXTS, RULE_TEXTS, SCORE_TEXTS } from "./key-texts.ts";
import { FORMAT, HEAD, list, listChange, name, rule, SECTION_SCHEMAS } from "./schema.ts";
import { scopeDefinitions, scopeProperties, someRules, wholeOrExtending } from "./scope-schema.ts";
import { profileWhen } from "./scopes/profile-when.ts";
import * as score from "./score.ts";

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [key: string]: unknown };

const DRAFT = "http://json-schema.org/draft-07/schema#";
const CONDITION: JsonSchema = { $ref: "#/definitions/condition" };
const SIGNAL: JsonSchema = { $ref: "#/definitions/signal" };
/** Keys that hold a condition wherever they stand. */
const HOLD_CONDITION: ReadonlySet<string> = new Set(["when", "unless"]);

/**
 * The JSON Schema of a rulebook, for editors that complete and check YAML: made from the schemas that check it.
 *
 * Gives: draft 7, which editors read best. It accepts every rulebook that modbot does.
 * Limits: knows one place at a time. Which lists there are, whether a pattern is allowed or two keys go together, only `modbot rules check` tells.
 */
export const rulebookSchema = (conditions: readonly Condition[] = allConditions): JsonSchema => {
  const { lists: _, ...sections } = mapped({ ...HEAD, ...SECTION_SCHEMAS });
  const forms = { rule: jsonOf(rule), list: jsonOf(list), listChange: jsonOf(listChange), when: jsonOf(profileWhen) };
  const lists = { type: "object", propertyNames: jsonOf(name), additionalProperties: { $ref: "#/definitions/list" } };
  const named = conditions.map((c) => c.name);
  return {
    $schema: DRAFT,
    title: "A rulebook of modbot",
    type: "object",
    properties: {
      format: { const: FORMAT, description: FILE_TEXTS.format },
      ...described(FILE_TEXTS, { ...sections, lists, rules: someRules, ...scopeProperties() }),
    },
    required: ["format", "version"],
    ...wholeOrExtending,
    additionalProperties: false,
    definitions: {
      ...scopeDefinitions(forms, named),
      condition: { ...oneOf(conditions), maxProperties: 1 },
      signal: signalOf(conditions),
      ...Object.fromEntries(conditions.map((c) => [definitionOf(c.name), definitionFor(c)])),
    },
  };
};

const definitionOf = (name: string): string => `condition_${name}`;

const definitionFor = ({ summary, params }: Condition): JsonSchema => ({ description: summary, ...jsonOf(params) });

/** Every way to write one condition: as properties, so that an editor lists them all. */
const oneOf = (conditions: readonly Condition[]) => {
  const members = { type: "array", items: CONDITION, minItems: 1 };
  return {
    type: "object",
    minProperties: 1,
    properties: {
      all: { description: COMBINATOR_TEXTS.all, ...members },
      any: { description: COMBINATOR_TEXTS.any, ...members },
      none: { description: COMBINATOR_TEXTS.none, ...members },
      score: scoreSchema(),
      ...Object.fromEntries(conditions.map(({ name }) => [name, { $ref: `#/definitions/${definitionOf(name)}` }])),
    },
    additionalProperties: false,
  } as const;
};

const signalOf = (conditions: readonly Condition[]): JsonSchema => {
  const { properties, ...rest } = oneOf(conditions);
  const adds = { ...jsonOf(score.weight), not: { const: 0 }, description: SCORE_TEXTS.adds };
  return { ...rest, properties: { ...properties, adds }, required: ["adds"], minProperties: 2, maxProperties: 2 };
};

const scoreSchema = (): JsonSchema => {
  const head = jsonOf(score.head);
  const group = jsonOf(score.group);
  const signals = { ...part(group, "signals"), items: SIGNAL };
  const groups = {
    type: "object",
    minProperties: 1,
    additionalProperties: { ...group, properties: described(SCORE_TEXTS, { ...part(group, "properties"), signals }) },
  };
  return {
    description: COMBINATOR_TEXTS.score,
    ...head,
    properties: described(SCORE_TEXTS, { ...part(head, "properties"), groups }),
    required: ["queue_at", "act_at", "groups"],
  };
};

const jsonOf = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", target: "draft-7" });
  return withConditions(json);
};

const mapped = (schemas: Readonly<Record<string, z.ZodType>>): JsonSchema =>
  Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, jsonOf(schema)]));

/** `when` and `unless` are read apart from the schemas around them: here they are put back. A rule with its keys is told by them. */
const withConditions = (json: JsonSchema): JsonSchema => {
  const { required } = json;
  const isRule = ["id", "when"].every((key) => key in part(json, "properties"));
  const entries = Object.entries(
    isRule && Array.isArray(required) ? { ...json, required: [...required, "when"] } : json,
  );
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (key !== "properties" || !isSchema(value)) return [key, insideOf(value)];
      const properties = Object.fromEntries(
        Object.entries(value).map(([name, schema]) => [
          name,
          HOLD_CONDITION.has(name) && isSchema(schema) ? { ...schema, ...CONDITION } : insideOf(schema),
        ]),
      );
      return [key, "mode" in properties ? described(RULE_TEXTS, properties) : properties];
    }),
  );
};

const insideOf = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(insideOf) : isSchema(value) ? withConditions(value) : value;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const part = (schema: JsonSchema, key: string): JsonSchema => {
  const value = schema[key];
  return isSchema(value) ? value : {};
};

/** Nothing may stand beside a reference in draft 7: what it leads to is described there. */
const described = (texts: Readonly<Record<string, string>>, properties: JsonSchema): JsonSchema =>
  Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => {
      const description = texts[key];
      if (description === undefined || !isSchema(schema)) return [key, schema];
      return [key, "$ref" in schema ? { description, allOf: [schema] } : { description, ...schema }];
    }),
  );
