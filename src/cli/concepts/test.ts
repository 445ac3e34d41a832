import { ConceptIndex, type ConceptScore, type Nearness } from "../../engine/concepts/concept-index.ts";
import { openLiveExemplars } from "../../engine/concepts/live-exemplars.ts";
import { vectorsOf } from "../../engine/concepts/vectors.ts";
import { QUEUE_AT } from "../../engine/conditions/concept-params.ts";
import { EXIT, type ExitCode, ModbotError } from "../../engine/errors.ts";
import { signedLeaves } from "../../engine/lint/leaves.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { plainValue } from "../../engine/rulebook/yaml-tree.ts";
import { modelText } from "../../engine/scorers/model-ref.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";
import { type Paint, paintFor } from "../paint.ts";
import type { Asked } from "../places.ts";
import { knownConcepts } from "./read.ts";

type Tried = {
  readonly text: string;
  readonly where: { readonly platform: string; readonly community: string | undefined };
};

/** What rules would do at this score: the strictest of them. */
type Outcome = { readonly rule: string; readonly route: "queue" | "act" };
type Row = ConceptScore & { readonly name: string; readonly outcomes: readonly Outcome[] };

/** Compares a text with every concept, the nearest first. Gives exit code 1 where it is near to none. Errors: `ModbotError` without an embedder. */
export const testConcepts = async (
  ctx: Context,
  asked: Asked,
  { text, where: { platform, community } }: Tried,
  json: boolean,
): Promise<ExitCode> => {
  const { concepts, rulebook, source, exemplars } = await knownConcepts(ctx, asked);
  const embedder = source.models?.embedder?.();
  if (embedder === undefined)
    throw new ModbotError("there is no embedder to compare texts with.", {
      hint: "modbot brings one along in models/: is the package whole?",
    });
  const live = openLiveExemplars();
  live.put(exemplars);
  const vector = embedder.embed(text);
  const where = { platform, ...(community === undefined ? {} : { community }) };
  const rows = concepts
    .flatMap((concept): readonly Row[] => {
      const score = new ConceptIndex(concept, vectorsOf(embedder), live).score(vector, where);
      return score === undefined
        ? []
        : [{ ...score, name: concept.name, outcomes: outcomesOf(concept.name, score, rulebook) }];
    })
    .sort(
      (a, b) =>
        b.score - a.score || (b.near?.similarity ?? 0) - (a.near?.similarity ?? 0) || (a.name < b.name ? -1 : 1),
    );
  if (json) ctx.print(jsonText({ model: embedder.model, concepts: rows.map(rowJson) }));
  else {
    const paint = paintFor(ctx.color);
    const told = rows.filter(({ near }) => near !== undefined);
    for (const row of told) for (const line of rowLines(row, paint)) ctx.print(line);
    if (told.length === 0) ctx.print("It is near to no concept.");
    ctx.say(`by ${modelText(embedder.model)}`);
  }
  return rows.some(({ score }) => score > 0) ? EXIT.ok : EXIT.found;
};

/** Of the rules that ask for a concept by itself, as far as the score alone tells. */
const outcomesOf = (name: string, { score, fromSeeds }: ConceptScore, { rules }: Rulebook): readonly Outcome[] =>
  rules
    .filter(({ mode }) => mode !== "off")
    .flatMap((rule) =>
      signedLeaves(rule)
        .filter(
          ({ leaf, negated }) =>
            leaf.condition === "meaning" && !negated && leaf.concepts.some((one) => one.name === name),
        )
        .flatMap(({ leaf }): readonly Outcome[] => {
          const { queue_at = QUEUE_AT, act_at = Number.POSITIVE_INFINITY } = thresholdsIn(plainValue(leaf.written));
          if (fromSeeds >= act_at) return [{ rule: rule.id, route: "act" }];
          return score >= queue_at ? [{ rule: rule.id, route: "queue" }] : [];
        }),
    );

const thresholdsIn = (written: unknown): { readonly queue_at?: number; readonly act_at?: number } => {
  if (typeof written !== "object" || written === null) return {};
  const found = Object.entries(written).filter(
    ([key, value]) => /^(queue|act)_at$/.test(key) && typeof value === "number",
  );
  return Object.fromEntries(found);
};

const rowLines = ({ name, score, near, far, outcomes }: Row, paint: Paint): readonly string[] => [
  `${paint.bold(name)}  ${score.toFixed(2)}  ${outcomes.map(({ rule, route }) => `${rule} would ${route}`).join(", ") || paint.dim("no rule minds")}`,
  ...(near === undefined ? [] : [`  near  ${sideText(near)}`]),
  ...(far === undefined ? [] : [`  far   ${sideText(far)}`]),
];

const sideText = ({ text, similarity, exemplar }: Nearness): string =>
  `${similarity.toFixed(2)}  ${safe(text, 200)}${exemplar === undefined ? "" : `  (example ${exemplar} from a decision)`}`;

const rowJson = ({ name, score, fromSeeds, near, far, outcomes }: Row) => ({
  name,
  score,
  score_of_rulebook: fromSeeds,
  near,
  far,
  rules: outcomes,
});
