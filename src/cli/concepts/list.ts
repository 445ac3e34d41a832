import { SIDES } from "../../engine/concepts/concept.ts";
import type { StoredExemplar } from "../../engine/concepts/exemplar.ts";
import { EXIT, type ExitCode, placeText, UsageError } from "../../engine/errors.ts";
import { signedLeaves } from "../../engine/lint/leaves.ts";
import { didYouMean } from "../../engine/rulebook/closest.ts";
import type { DeclaredConcept } from "../../engine/rulebook/concepts/read-concepts.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";
import { columns, paintFor } from "../paint.ts";
import type { Asked } from "../places.ts";
import { type KnownConcepts, knownConcepts } from "./read.ts";

/** Prints the concepts, or all phrases of one. Errors: `UsageError` for a concept that is none. */
export const listConcepts = async (
  ctx: Context,
  asked: Asked,
  name: string | undefined,
  json: boolean,
): Promise<ExitCode> => {
  const known = await knownConcepts(ctx, asked);
  const told = name === undefined ? known.concepts : [conceptNamed(name, known)];
  if (json) ctx.print(jsonText({ concepts: told.map((concept) => conceptJson(concept, known)) }));
  else
    for (const line of name === undefined ? tableLines(known, ctx) : phraseLines(told[0]!, known, ctx)) ctx.print(line);
  return EXIT.ok;
};

/** Errors: `UsageError`. */
export const conceptNamed = (name: string, { concepts }: Pick<KnownConcepts, "concepts">): DeclaredConcept => {
  const found = concepts.find((one) => one.name === name);
  if (found !== undefined) return found;
  const hint = didYouMean(
    name,
    concepts.map((one) => one.name),
  );
  throw new UsageError(`there is no concept ${safe(name, 60)}.`, hint === undefined ? {} : { hint });
};

const askingFor = (name: string, { rules }: Rulebook): readonly string[] =>
  rules
    .filter((rule) => signedLeaves(rule).some(({ leaf }) => leaf.concepts.some((one) => one.name === name)))
    .map(({ id, mode }) => (mode === "act" ? id : `${id} (${mode})`));

const learnedFor = (name: string, exemplars: readonly StoredExemplar[]): readonly StoredExemplar[] =>
  exemplars.filter(({ concept }) => concept === name);

const tableLines = (known: KnownConcepts, { color }: Pick<Context, "color">): readonly string[] => {
  const rows = known.concepts.map((concept) => [
    concept.name,
    String(concept.near.length),
    String(concept.far.length),
    String(learnedFor(concept.name, known.exemplars).length),
    concept.isBuiltIn ? "comes with modbot" : placeText(concept.place),
    askingFor(concept.name, known.rulebook).join(", ") || "no rule asks for it",
  ]);
  const [head = "", ...lines] = columns([["concept", "near", "far", "decided", "from", "rules"], ...rows], [1, 2, 3]);
  return [paintFor(color).bold(head), ...lines];
};

const phraseLines = (
  concept: DeclaredConcept,
  known: KnownConcepts,
  { color }: Pick<Context, "color">,
): readonly string[] => {
  const paint = paintFor(color);
  const learned = learnedFor(concept.name, known.exemplars);
  return SIDES.flatMap((side) => [
    paint.bold(side === "near" ? "near: what means it" : "far: what only looks so"),
    ...concept[side].map(({ text, place }) => `  ${safe(text, 300)}  ${paint.dim(placeText(place))}`),
    ...learned
      .filter((one) => one.side === side)
      .map((one) => `  ${safe(one.text, 300)}  ${paint.dim(provenanceText(one))}`),
  ]);
};

/** `12: decided by ann in c7 on 2026-11-26, rule threat, discord s1` */
export const provenanceText = ({ number, by, caseId, at, rule, where }: StoredExemplar): string =>
  `${number}: decided by ${by.kind === "modbot" ? "modbot" : safe(by.name, 60)} in ${safe(caseId, 20)} on ${new Date(at).toISOString().slice(0, 10)}, rule ${safe(rule, 80)}, ${safe(where.platform, 40)}${where.community === undefined ? "" : ` ${safe(where.community, 60)}`}`;

const conceptJson = (concept: DeclaredConcept, { rulebook, exemplars }: KnownConcepts) => ({
  name: concept.name,
  built_in: concept.isBuiltIn,
  at: placeText(concept.place),
  rules: askingFor(concept.name, rulebook),
  near: concept.near.map(({ text, place }) => ({ text, at: placeText(place) })),
  far: concept.far.map(({ text, place }) => ({ text, at: placeText(place) })),
  decided: learnedFor(concept.name, exemplars).map(exemplarJson),
});

export const exemplarJson = ({ number, side, text, where, caseId, rule, by, at }: StoredExemplar) => ({
  number,
  side,
  text,
  platform: where.platform,
  server: where.community,
  case: caseId,
  rule,
  by,
  at,
});
