import type { Case } from "../../engine/case.ts";
import { brakeText, type Finding, type FiredRule } from "../../engine/decision.ts";
import { type Place, placeText } from "../../engine/errors.ts";
import { cut, padded, widthOf } from "../display-width.ts";
import { type Line, lineWidth, piece, wrapped } from "../line.ts";
import { safe } from "../safe-text.ts";
import { sampleText } from "../sample-words.ts";
import { SEVERITY_TONE } from "./case-words.ts";

const LEVEL: Record<FiredRule["level"], string> = { act: "act", queue: "ask people", shadow: "shadow, only recorded" };
const ORDER: Record<FiredRule["level"], number> = { act: 0, queue: 1, shadow: 2 };
const SAYS_LIMIT = 300;
const PLACE_WIDTH = 36;

/** Which rules held and on what evidence, why modbot did not act by itself, and what went wrong while judging. */
export const whyLines = ({ entries }: Case, width: number): readonly Line[] => {
  const found = new Map<string, { rule: FiredRule; times: number }>();
  for (const { decision } of entries) {
    for (const rule of decision.rules) {
      const before = found.get(rule.id);
      found.set(rule.id, {
        rule: before && ORDER[before.rule.level] <= ORDER[rule.level] ? before.rule : rule,
        times: (before?.times ?? 0) + 1,
      });
    }
  }
  const rules = [...found.values()].sort((a, b) => ORDER[a.rule.level] - ORDER[b.rule.level]);
  const last = entries.at(-1)?.decision;
  const exempt = entries.find(({ decision }) => decision.exempt)?.decision.exempt;
  const errors = new Set(entries.flatMap(({ decision }) => decision.errors.map((e) => `${e.where}: ${e.message}`)));
  const scores = Object.entries(last?.scores ?? {}).map(([label, score]) => `${safe(label)} ${number(score)}`);
  return [
    [piece(" Why", "accent")],
    ...entries.flatMap(({ decision }) =>
      decision.sample ? wrapped([piece(`   ${sampleText(decision.sample, decision)}`)], width, 3) : [],
    ),
    ...entries.flatMap(({ decision: { brakes = [] } }) =>
      brakes.flatMap((brake) => wrapped([piece(`   ${safe(brakeText(brake))}`, "warn")], width, 3)),
    ),
    ...rules.flatMap(({ rule, times }) => ruleLines(rule, times, entries.length, width)),
    ...(scores.length > 0 ? wrapped([piece(`   scores: ${scores.join(", ")}`)], width, 5) : []),
    ...(exempt ? wrapped([piece(`   modbot may do nothing to this author: ${safe(exempt)}`, "warn")], width, 5) : []),
    ...[...errors].flatMap((e) => wrapped([piece(`   could not be judged in full: ${safe(e)}`, "warn")], width, 5)),
    ...(last
      ? [
          [
            piece(
              `   rulebook ${safe(last.rulebook.version)} (${safe(last.rulebook.hash).slice(0, 10)})`,
              "dim" as const,
            ),
          ],
        ]
      : []),
  ];
};

const ruleLines = (rule: FiredRule, times: number, of: number, width: number): readonly Line[] => {
  const often = of > 1 ? ` · in ${times} of ${of} messages` : "";
  const head: Line = [
    piece("   "),
    piece(safe(rule.id), "strong"),
    piece(` · ${LEVEL[rule.level]} · `),
    piece(rule.severity, SEVERITY_TONE[rule.severity]),
    piece(`${rule.policy ? ` · ${safe(rule.policy)}` : ""}${often}`, "dim"),
  ];
  const nameWidth = Math.min(16, Math.max(0, ...rule.findings.map((f) => widthOf(safe(f.condition)))));
  return [
    ...withPlace(head, shortPlace(rule.place), width),
    ...wrapped([piece(`   ${safe(rule.says)}`)], width, 3),
    ...rule.findings.flatMap((f) => findingLines(f, rule, nameWidth, width)),
    ...(rule.capped ?? []).flatMap((why) =>
      wrapped([piece("     Not done at once: ", "warn"), piece(safe(why))], width, 7),
    ),
  ];
};

const findingLines = (finding: Finding, rule: FiredRule, nameWidth: number, width: number): readonly Line[] => {
  const level = finding.level === "none" ? "-" : finding.level === "unknown" ? "unknown" : finding.level;
  const line: Line = [
    piece(`     ${padded(safe(finding.condition), nameWidth)}  `, "dim"),
    piece(safe(finding.says, SAYS_LIMIT)),
    piece(`${measured(finding)} · ${level}`, "dim"),
  ];
  const place =
    finding.place.file === rule.place.file
      ? `:${finding.place.line}:${finding.place.column}`
      : shortPlace(finding.place);
  return withPlace(line, place, width, 7 + nameWidth);
};

const measured = ({ value, threshold }: Finding): string =>
  value === undefined ? "" : ` · ${number(value)}${threshold === undefined ? "" : ` of ${number(threshold)}`}`;

/** The place at the right edge of the last row where there is room for it, else on a row of its own. */
const withPlace = (line: Line, place: string, width: number, indent = 3): readonly Line[] => {
  const rows = wrapped(line, width, indent);
  const last = rows.at(-1) ?? [];
  const gap = width - lineWidth(last) - widthOf(place) - 1;
  if (gap < 2) return [...rows, [piece(" ".repeat(Math.max(0, width - widthOf(place) - 1))), piece(place, "dim")]];
  return [...rows.slice(0, -1), [...last, piece(" ".repeat(gap)), piece(place, "dim")]];
};

/** `rules/base.yaml:14:5`: of a long path only the end, which is what people know it by. */
const shortPlace = (place: Place): string => {
  const [file = "", folder, ...above] = place.file.split(/[\\/]/).reverse();
  const path = above.length > 0 ? `…/${folder}/${file}` : place.file;
  return cut(safe(placeText({ ...place, file: path })), PLACE_WIDTH);
};

const number = (value: number): string => String(Math.round(value * 1_000) / 1_000);
