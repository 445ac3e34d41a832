import type { JsonSchema } from "./json-schema.ts";

const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });
const NONE: JsonSchema = { const: "none" };
const ANY: JsonSchema = {};
const mapOf = (value: JsonSchema): JsonSchema => ({ type: "object", additionalProperties: value });

/** What a rulebook may say of places and times, and of those that it extends. */
export const scopeProperties = (): JsonSchema => ({
  extends: {
    anyOf: [
      { type: "string", minLength: 1 },
      { type: "array", items: { type: "string" }, minItems: 1 },
    ],
  },
  servers: mapOf(scopeWith({ channels: mapOf(ref("channel_scope")) })),
  channels: mapOf(ref("channel_scope")),
  profiles: mapOf(scopeWith({ when: ref("profile_when") })),
});

/** With `extends`, a rule may be a change of one below; without, there must be rules and each must be whole. */
export const wholeOrExtending: JsonSchema = {
  anyOf: [
    { required: ["extends"] },
    { required: ["rules"], properties: { rules: { type: "array", items: ref("rule"), minItems: 1 } } },
  ],
};

/** A list of rules, each whole or a change: what is asked of all of them. */
export const someRules: JsonSchema = { type: "array", items: ref("rule_change") };

/** `rule`: a whole rule; `listChange`, `when`: the forms that only stand here; `conditions`: the names of all conditions. */
export const scopeDefinitions = (
  { rule, listChange, list, when }: Readonly<Record<"rule" | "listChange" | "list" | "when", JsonSchema>>,
  conditions: readonly string[],
): JsonSchema => {
  const properties = objectOf(rule.properties);
  const changed: Readonly<Record<string, unknown>> = {
    ...properties,
    when: ref("condition_change"),
    unless: { anyOf: [ref("condition_change"), NONE] },
    then: ref("then_change"),
  };
  const { id: _, prove: __, ...inScope } = changed;
  return {
    rule: { ...rule, properties: { ...properties, unless: { anyOf: [ref("condition"), NONE] } } },
    rule_change: { type: "object", properties: changed, required: ["id"], additionalProperties: false },
    scope_rule: {
      anyOf: [
        { enum: ["off", "shadow", "queue", "act"] },
        { type: "object", properties: inScope, additionalProperties: false },
      ],
    },
    // Of a condition that is changed only what is different need stand here.
    condition_change: {
      type: "object",
      minProperties: 1,
      maxProperties: 1,
      properties: Object.fromEntries([...conditions, "all", "any", "none", "score"].map((name) => [name, ANY])),
      additionalProperties: false,
    },
    then_change: {
      type: "object",
      properties: { message: ANY, author: ANY, channel: ANY, community: ANY, tell: ANY, alert: ANY },
      additionalProperties: false,
    },
    list: { anyOf: [list, listChange] },
    defaults_change: {
      type: "object",
      properties: Object.fromEntries(
        ["mode", "if_unknown", "severity", "unless", "budget", "surfaces", "cooldown"].map((key) => [key, ANY]),
      ),
      additionalProperties: false,
    },
    channel_scope: scopeWith({ exempt: { type: "boolean" } }),
    profile_when: when,
  };
};

const scopeWith = (more: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: "object",
  properties: {
    rules: mapOf(ref("scope_rule")),
    defaults: ref("defaults_change"),
    lists: mapOf(ref("list")),
    unless: ref("condition"),
    ...more,
  },
  additionalProperties: false,
});

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
