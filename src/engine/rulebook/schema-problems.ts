import { z } from "zod";
import { closest, didYouMean } from "./closest.ts";
import { quoted, type Report, shown } from "./problems.ts";
import { keysAt, schemasAt } from "./schema-keys.ts";
import { issueText, MISSING } from "./schema-words.ts";
import { type Issue, keyTrouble, nearest, typesWanted, typeTrouble } from "./union-problems.ts";
import { entryOf, nodeAt, plainValue, type YamlNode } from "./yaml-tree.ts";

type Path = readonly PropertyKey[];

/** A value that passes its schema, or `undefined` after every problem with it stands in the report, at its place. */
export const check = <S extends z.ZodType>(schema: S, node: YamlNode, report: Report): z.output<S> | undefined => {
  const result = schema.safeParse(plainValue(node), { error: issueText });
  if (result.success) return result.data;
  tell(result.error.issues, [], { schema, node, report });
  return undefined;
};

type Checked = { readonly schema: z.ZodType; readonly node: YamlNode; readonly report: Report };

/** One problem a place, and one a slip: `say:` for `says:` is not an unknown key and a missing one. */
const tell = (issues: readonly Issue[], base: Path, checked: Checked): undefined => {
  const strange = issues.flatMap((i) =>
    i.code === "unrecognized_keys" ? i.keys.map((key) => ({ key, path: [...base, ...i.path] })) : [],
  );
  const misspelt = new Set(strange.map(({ path }) => pathText(path)));
  const meant = new Set(
    strange.map(({ key, path }) => pathText([...path, closest(key, keysAt(checked.schema, path)) ?? ""])),
  );
  const told = new Set<string>();
  for (const issue of issues) {
    const path = pathText([...base, ...issue.path]);
    if (issue.message === MISSING && meant.has(path)) continue;
    if (issue.code === "custom" && misspelt.has(path)) continue;
    if (issue.code !== "unrecognized_keys") {
      if (told.has(path)) continue;
      told.add(path);
    }
    tellIssue(issue, [...base, ...issue.path], checked);
  }
};

const pathText = (path: Path): string => JSON.stringify(path.map(String));

const tellIssue = (issue: Issue, path: Path, checked: Checked): undefined => {
  const { schema, node, report } = checked;
  const here = nodeAt(node, path);
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) {
      const { place } = entryOf(here, key) ?? here;
      const known = keysAt(schema, path);
      // Known in another form of the same value: there is no better spelling to offer.
      if (known.includes(key)) report.problem(place, `${quoted(key)} does not go with the keys beside it`);
      else report.problem(place, `unknown key ${quoted(key)}`, didYouMean(key, known));
    }
    return undefined;
  }
  if (issue.code === "invalid_key") {
    const key = String(path.at(-1));
    const { place } = entryOf(nodeAt(node, path.slice(0, -1)), key) ?? here;
    return report.problem(place, `${quoted(key)} cannot be a name here`, issue.issues[0]?.message);
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) return tellUnion(issue.errors, path, here, checked);
  if (issue.message === MISSING) return report.problem(here.place, `${quoted(String(path.at(-1)))} is missing`);
  if (issue.code === "invalid_type") return tellType([issue.expected], path, here, issue.message, checked);
  const value = plainValue(here);
  const near =
    issue.code === "invalid_value" && typeof value === "string" ? closest(value, issue.values.map(String)) : undefined;
  return report.problem(here.place, issue.message, near === undefined ? undefined : `Did you mean ${quoted(near)}?`);
};

const tellUnion = (
  branches: readonly (readonly Issue[])[],
  path: Path,
  here: YamlNode,
  checked: Checked,
): undefined => {
  const wanted = typesWanted(branches, here);
  if (wanted) return tellType(wanted, path, here, typeTrouble(wanted, here), checked);
  const trouble = keyTrouble(branches, keysAt(checked.schema, path), here);
  if (trouble) return checked.report.problem(trouble.node.place, trouble.message, trouble.hint);
  return tell(nearest(branches, here), path, checked);
};

/**
 * A value of the wrong type. For a number where text belongs: would it do in quotes?
 * If not, why not is the better answer, since `10` is no duration either way.
 */
const tellType = (
  wanted: readonly string[],
  path: Path,
  here: YamlNode,
  message: string,
  { schema, report }: Checked,
): undefined => {
  const value = plainValue(here);
  if (!wanted.includes("string") || (typeof value !== "number" && typeof value !== "boolean")) {
    return report.problem(here.place, message);
  }
  const source = here.kind === "scalar" ? here.source : String(value);
  const results = schemasAt(schema, path).map((s) => z.safeParse(s, source, { error: issueText }));
  const refusal = results.some((r) => r.success) ? undefined : results[0]?.error?.issues[0];
  if (refusal) return report.problem(here.place, refusal.message);
  return report.problem(here.place, message, `Put it in quotes: "${shown(source)}"`);
};
