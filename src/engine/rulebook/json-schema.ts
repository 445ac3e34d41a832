import { z } from "zod";
import type { Condition } from "../condition.ts";
import { conditions as allConditions } from "../conditions/index.ts";
import { COMBINATOR_TEXTS, FILE_TEXTS, RULE_TEXTS, SCOPE_TEXTS, SCORE_TEXTS } from "./key-texts.ts";
import { FORMAT, HEAD, rule, SECTION_SCHEMAS } from "./schema.ts";
import { profileWhen } from "./scopes/profile-when.ts";
import * as score from "./score.ts";

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [key: string]: unknown };

const DRAFT = "http://json-schema.org/draft-07/schema#";
const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });
const CONDITION = ref("condition");
const NONE: JsonSchema = { const: "none", description: "Takes away what stands elsewhere." };
const orNone = (schema: unknown): JsonSchema => ({ anyOf: [schema, NONE] });
/** What `none` takes away from a rule. */
const REMOVABLE: ReadonlySet<string> = new Set(["policy", "budget", "cooldown", "max_wrong"]);

/**
 * The JSON Schema of a rulebook, for editors that complete and check YAML: made from the schemas that check it.
 *
 * Gives: draft 7, which editors read best. It accepts every rulebook that modbot does.
 * Limits: knows one place at a time. Which lists and rules there are, whether a pattern is allowed or two keys go together, only `modbot rules check` tells.
 */
export const rulebookSchema = (conditions: readonly Condition[] = allConditions): JsonSchema => {
  const keys = ruleSchema();
  return {
    $schema: DRAFT,
    title: "A rulebook of modbot",
    type: "object",
    properties: described(FILE_TEXTS, {
      format: { const: FORMAT },
      extends: {
        anyOf: [
          { type: "string", minLength: 1 },
          { type: "array", items: { type: "string" }, minItems: 1 },
        ],
      },
      ...mapped({ ...HEAD, ...SECTION_SCHEMAS }),
      rules: { type: "array", items: ref("rule"), minItems: 1 },
      servers: byId("server"),
      channels: byId("channel"),
      profiles: byId("profile"),
    }),
    required: ["format", "version"],
    additionalProperties: false,
    // What extends nothing has nothing to change: every rule of it is a whole one.
    if: { not: { required: ["extends"] } },
    then: { required: ["rules"], properties: { rules: { items: ref("whole_rule") } } },
    definitions: {
      rule: keys,
      whole_rule: {
        required: ["id", "says", "when"],
        properties: { when: CONDITION, unless: orNone(CONDITION) },
      },
      ...scopeDefinitions(keys),
      condition: { ...oneOf(conditions, definitionOf, true), maxProperties: 1 },
      change: { ...oneOf(conditions, changeOf, false), maxProperties: 1 },
      signal: signalOf(conditions),
      ...Object.fromEntries(conditions.map((c) => [definitionOf(c.name), definitionFor(c)])),
      ...Object.fromEntries(conditions.map((c) => [changeOf(c.name), inPart(definitionFor(c))])),
    },
  };
};

/** Keys of a rule, of which a change names only some. */
const ruleSchema = (): JsonSchema => {
  const json = jsonOf(rule);
  const properties = Object.entries(part(json, "properties")).map(([key, schema]) => [
    key,
    REMOVABLE.has(key) ? orNone(schema) : key === "then" ? thenSchema(schema) : schema,
  ]);
  return { ...json, properties: described(RULE_TEXTS, Object.fromEntries(properties)), required: ["id"] };
};

/** All that a rule asks for may be taken away again, and so may each action on the author. */
const thenSchema = (schema: unknown): JsonSchema => {
  const then = isSchema(schema) ? schema : {};
  const removable = Object.entries(part(then, "properties")).map(([key, value]) => [
    key,
    orNone(removableInside(value)),
  ]);
  return { ...then, properties: Object.fromEntries(removable) };
};

const removableInside = (schema: unknown): unknown => {
  if (!isSchema(schema)) return schema;
  const forms = Array.isArray(schema.anyOf) ? { anyOf: schema.anyOf.map(removableInside) } : {};
  const properties = Object.entries(part(schema, "properties")).map(([key, value]) => [key, orNone(value)]);
  return { ...schema, ...forms, ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}) };
};

const byId = (name: string): JsonSchema => ({ type: "object", additionalProperties: ref(name) });

/** Servers, channels and profiles: what each may change. */
const scopeDefinitions = (rule: JsonSchema): JsonSchema => {
  const { id: _, prove: __, ...keys } = part(rule, "properties");
  const { required: ___, ...whole } = rule;
  const changes = described(SCOPE_TEXTS, {
    rules: { type: "object", additionalProperties: { anyOf: [part(keys, "mode"), { ...whole, properties: keys }] } },
    defaults: jsonOf(SECTION_SCHEMAS.defaults),
    lists: jsonOf(SECTION_SCHEMAS.lists),
    unless: ref("change"),
  });
  const scope = (more: JsonSchema): JsonSchema => ({
    type: "object",
    properties: { ...changes, ...described(SCOPE_TEXTS, more) },
    additionalProperties: false,
  });
  return {
    server: scope({ channels: byId("channel") }),
    channel: scope({ exempt: { type: "boolean" } }),
    profile: scope({ when: jsonOf(profileWhen) }),
  };
};

const definitionOf = (name: string): string => `condition_${name}`;
const changeOf = (name: string): string => `change_${name}`;

const definitionFor = ({ summary, params }: Condition): JsonSchema => ({ description: summary, ...jsonOf(params) });

/** Of what lies below, only some keys may be given. What stands in lists is given as a whole. */
const inPart = ({ required: _, ...schema }: JsonSchema): JsonSchema => schema;

/** Every way to write one condition: as properties, so that an editor lists them all. */
const oneOf = (conditions: readonly Condition[], nameOf: (name: string) => string, isWhole: boolean) => {
  const members = { type: "array", items: CONDITION, minItems: 1 };
  return {
    type: "object",
    minProperties: 1,
    properties: {
      all: { description: COMBINATOR_TEXTS.all, ...members },
      any: { description: COMBINATOR_TEXTS.any, ...members },
      none: { description: COMBINATOR_TEXTS.none, ...members },
      score: scoreSchema(isWhole),
      ...Object.fromEntries(conditions.map(({ name }) => [name, ref(nameOf(name))])),
    },
    additionalProperties: false,
  } as const;
};

const signalOf = (conditions: readonly Condition[]): JsonSchema => {
  const { properties, ...rest } = oneOf(conditions, definitionOf, true);
  const adds = { ...jsonOf(score.weight), not: { const: 0 }, description: SCORE_TEXTS.adds };
  return { ...rest, properties: { ...properties, adds }, required: ["adds"], minProperties: 2, maxProperties: 2 };
};

const scoreSchema = (isWhole: boolean): JsonSchema => {
  const head = jsonOf(score.head);
  const group = jsonOf(score.group);
  const signals = { ...part(group, "signals"), type: "array", minItems: 1, items: ref("signal") };
  const properties = described(SCORE_TEXTS, { ...part(group, "properties"), signals });
  const groups = {
    type: "object",
    minProperties: 1,
    additionalProperties: { ...(isWhole ? group : inPart(group)), properties },
  };
  const whole = {
    description: COMBINATOR_TEXTS.score,
    ...head,
    properties: described(SCORE_TEXTS, { ...part(head, "properties"), groups }),
    required: ["queue_at", "act_at", "groups"],
  };
  return isWhole ? whole : inPart(whole);
};

const jsonOf = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", target: "draft-7" });
  return withConditions(json);
};

const mapped = (schemas: Readonly<Record<string, z.ZodType>>): JsonSchema =>
  Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, jsonOf(schema)]));

/** `when` and `unless` are read apart from the schemas around them: here they are put back. */
const withConditions = (json: JsonSchema): JsonSchema =>
  Object.fromEntries(
    Object.entries(json).map(([key, value]) => {
      if (key !== "properties" || !isSchema(value)) return [key, insideOf(value)];
      const properties = Object.entries(value).map(([name, schema]) => [name, HELD[name] ?? insideOf(schema)]);
      return [key, Object.fromEntries(properties)];
    }),
  );

/** Keys that hold a condition wherever they stand. */
const HELD: Readonly<Record<string, JsonSchema>> = { when: ref("change"), unless: orNone(ref("change")) };

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
