import { type Problem, placeText, problemText } from "../../engine/errors.ts";
import type { Warning } from "../../engine/rulebook/problems.ts";
import { proofProblem } from "../../engine/rulebook/prove.ts";
import type { Rule, Rulebook } from "../../engine/rulebook/rule.ts";
import { counted } from "../../tui/time-words.ts";
import type { Context } from "../context.ts";
import { columns, type Paint, paintFor } from "../paint.ts";
import type { Checked } from "./check-rulebook.ts";

const examplesOf = ({ prove }: Rule): number => prove.catches.length + prove.allows.length;

/** The line alone in the file that is checked; of another one its name too. */
const whereOf = ({ place }: Rule, file: string): string =>
  place.file === file ? String(place.line) : `${place.file.replace(/^.*[/\\]/, "")}:${place.line}`;

/** A checked rulebook for people. */
export const checkLines = (
  file: string,
  rulebook: Rulebook,
  { failures, warnings, mutated }: Checked,
  ctx: Pick<Context, "color">,
): readonly string[] => {
  const paint = paintFor(ctx.color);
  const { rules } = rulebook;
  const [head = "", ...rows] = columns(
    [
      ["rule", "mode", "severity", "examples", "line"],
      ...rules.map((rule) => [rule.id, rule.mode, rule.severity, String(examplesOf(rule)), whereOf(rule, file)]),
    ],
    [3, 4],
  );
  const tried = rules.filter(({ mode }) => mode !== "off").reduce((sum, rule) => sum + examplesOf(rule), 0);
  return [
    `${file}: ${counted(rules.length, "rule")}, version ${rulebook.version}, ${rulebook.hash.slice(0, 12)}`,
    ...placesLine(rulebook),
    "",
    paint.bold(head),
    ...rows,
    "",
    ...warnings.map((warning) => `${paint.yellow("warning")}  ${warningText(warning)}`),
    ...failures.map((failure) => `${paint.red("wrong")}  ${problemText(proofProblem(failure, file))}`),
    verdict(failures.length, tried, paint),
    ...(mutated === 0 ? [] : [disguised(warnings, mutated, paint)]),
  ];
};

/** What differs from place to place, in one line. */
const placesLine = ({ scoped }: Rulebook): readonly string[] => {
  if (scoped === undefined) return [];
  const { servers, channels, profiles } = scoped.scopes;
  const inServers = [...servers.values()].reduce((sum, server) => sum + server.channels.size, 0);
  const parts = [
    [servers.size, "server"],
    [channels.size + inServers, "channel"],
    [profiles.length, "profile"],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, what]) => counted(count, what));
  return [`otherwise in ${told.join(", ")}: modbot rules show --server ID --channel ID --profile NAME`];
};

/** With the name by which a rule may say that it means it. */
const warningText = (warning: Warning): string =>
  warning.lint === undefined ? problemText(warning) : `${problemText(warning)} [${warning.lint}]`;

const disguised = (warnings: readonly Warning[], mutated: number, paint: Paint): string => {
  const missed = warnings.filter(({ lint }) => lint === "mutation-missed" || lint === "mutation-hit").length;
  const all = `Written otherwise ${mutated.toLocaleString("en")} times`;
  return missed === 0
    ? `${all}, they hold too.`
    : paint.yellow(`${all}, ${missed} ${missed === 1 ? "does" : "do"} not hold.`);
};

const verdict = (failed: number, tried: number, paint: Paint): string => {
  if (tried === 0) return "There are no examples to try.";
  if (failed > 0)
    return paint.red(`${failed} of ${counted(tried, "example")} ${failed === 1 ? "does" : "do"} not hold.`);
  if (tried <= 2) return paint.green(tried === 1 ? "The one example holds." : "Both examples hold.");
  return paint.green(`All ${tried} examples hold.`);
};

/** What `modbot rules check --json` prints. */
export const checkJson = (
  file: string,
  { version, hash, rules }: Rulebook,
  { failures, warnings, mutated }: Checked,
) => ({
  file,
  version,
  hash,
  rules: rules.map((rule) => ({
    id: rule.id,
    says: rule.says,
    mode: rule.mode,
    severity: rule.severity,
    at: placeText(rule.place),
    examples: { catches: rule.prove.catches.length, allows: rule.prove.allows.length },
  })),
  warnings: warnings.map(warningJson),
  mutated,
  failures: failures.map(({ place, ...failure }) => ({ at: placeText(place), ...failure })),
});

const warningJson = ({ lint, owner, ...problem }: Warning) => ({
  ...(lint === undefined ? {} : { lint }),
  ...(owner === undefined ? {} : { [owner.kind]: owner.name }),
  ...problemJson(problem),
});

export const problemJson = ({ place, message, hint }: Problem) => ({ at: placeText(place), ...place, message, hint });
