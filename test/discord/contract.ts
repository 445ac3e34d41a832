import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { declaredKeys } from "./declared.ts";

export type Schema = Readonly<Record<string, unknown>>;
type Parameter = { readonly name: string; readonly in: string; readonly schema: Schema };
type Media = { readonly "application/json"?: { readonly schema: Schema } };
type Operation = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Media; readonly required?: boolean };
  readonly responses: Readonly<Record<string, { readonly content?: Media; readonly $ref?: string }>>;
};
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** Beside the project, where the project is developed; a copy elsewhere does without. */
const FILE = join(process.cwd(), "..", "shared", "contracts", "discord-openapi.json");

export type Asking = {
  readonly method: string;
  readonly template: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
};

/** Discord publishes its REST interface as OpenAPI: this holds calls to it, and the fake's own answers. */
export type Contract = {
  readonly wrongIn: (asking: Asking) => readonly string[];
  /** Only what went well is held to the contract: a refusal has one shape, and who reads it sees that. */
  readonly wrongInAnswer: (asking: Asking, status: number, answer: unknown) => readonly string[];
};

const open = (document: Document): Contract => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ ...document, $id: "discord" }, "discord");
  const compiled = new Map<Schema, ValidateFunction>();
  // A schema refers to the document's components: from outside, by the document's name.
  const checkerOf = (schema: Schema): ValidateFunction => {
    const known = compiled.get(schema);
    if (known) return known;
    const outside = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"discord#/components')) as Schema;
    const made = ajv.compile(outside);
    compiled.set(schema, made);
    return made;
  };
  const wrong = (what: string, schema: Schema, value: unknown): string[] => {
    const check = checkerOf(schema);
    if (!check(value))
      return [`${what}: ${ajv.errorsText((check.errors ?? []).slice(0, 4), { dataVar: "", separator: "; " })}`];
    const unknown = declaredKeys(document.components.schemas, schema, value);
    return unknown.map((path) => `${what}: ${path} is not declared`);
  };
  const operationOf = ({ method, template }: Asking): Operation | undefined =>
    document.paths[template]?.[method.toLowerCase()];
  const named = ({ method, template }: Asking, found: readonly string[]): string[] =>
    found.map((what) => `${method} ${template}: ${what}`);

  const wrongBody = (method: string, declared: Operation["requestBody"], body: unknown): string[] => {
    // The contract asks for a body of DELETE where Discord's reference has none.
    if (body === undefined) return declared?.required && method !== "DELETE" ? ["the body is missing"] : [];
    const schema = declared?.content["application/json"]?.schema;
    return schema ? wrong("body", schema, body) : ["a body is not declared"];
  };
  return {
    wrongIn: (asking) => {
      const operation = operationOf(asking);
      if (!operation) return named(asking, ["it is not declared"]);
      const declared = new Set(operation.parameters?.filter((one) => one.in === "query").map(({ name }) => name));
      const queries = [...asking.query.keys()].filter((name) => !declared.has(name));
      return named(asking, [
        ...queries.map((name) => `query ${name} is not declared`),
        ...wrongBody(asking.method, operation.requestBody, asking.body),
      ]);
    },
    wrongInAnswer: (asking, status, answer) => {
      const operation = operationOf(asking);
      if (!operation || status >= 300) return [];
      const declared = operation.responses[String(status)];
      if (!declared) return named(asking, [`the fake's answer: status ${status} is not declared`]);
      const schema = declared.content?.["application/json"]?.schema;
      return schema && answer !== undefined ? named(asking, wrong("the fake's answer", schema, answer)) : [];
    },
  };
};

let opened: Contract | undefined;

/** The contract where it lies beside the project, read once. */
export const discordContract = (file = FILE): Contract | undefined => {
  if (opened || !existsSync(file)) return opened;
  opened = open(JSON.parse(readFileSync(file, "utf8")) as Document);
  return opened;
};
