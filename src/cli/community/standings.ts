import { type CommunityModel, refOf } from "../../engine/community-models/community-model.ts";
import type { OrderStore } from "../../engine/order.ts";
import { leavesOf } from "../../engine/rulebook/evaluate.ts";
import type { Rule, Rulebook } from "../../engine/rulebook/rule.ts";
import { layersAt } from "../../engine/rulebook/scopes/layer.ts";
import { modelText } from "../../engine/scorers/model-ref.ts";
import type { RuleStore } from "../../engine/trust/rule-store.ts";
import { readStandings, type Standing } from "../../engine/trust/standings.ts";
import { safe } from "../../tui/safe-text.ts";
import { standingJson, standsAs } from "../rules/standing-table.ts";

/** How rules stand where a model of a community judges: there they are other rules. */
export type CommunityStandings = { readonly model: CommunityModel; readonly standings: readonly Standing[] };

/** The rules of a community where nothing more is said of a channel, with what its model makes of them. */
export const rulesIn = ({ rules, scoped }: Pick<Rulebook, "rules" | "scoped">, community: string): readonly Rule[] =>
  scoped === undefined ? rules : scoped.under(layersAt(scoped.scopes, { community }).layers);

export const communityStandings = async (
  store: RuleStore & OrderStore,
  rulebook: Pick<Rulebook, "rules" | "scoped">,
  models: readonly CommunityModel[],
  how: Parameters<typeof readStandings>[2],
): Promise<readonly CommunityStandings[]> => {
  const found: CommunityStandings[] = [];
  for (const model of models) {
    const own = modelText(refOf(model));
    const rules = rulesIn(rulebook, model.community).filter(({ when, unless }) =>
      [when, ...(unless ? [unless] : [])].some((part) =>
        leavesOf(part).some(({ models: asked }) => asked.includes(own)),
      ),
    );
    if (rules.length > 0) found.push({ model, standings: await readStandings(store, { rules }, how) });
  }
  return found;
};

/** For people, under the table of all rules. */
export const communityStandingLines = (all: readonly CommunityStandings[]): readonly string[] =>
  all.flatMap(({ model, standings }) => [
    "",
    `In community ${safe(model.community, 60)} ${modelText(refOf(model))} scores, and these are other rules there:`,
    ...standings.map(
      (standing) =>
        `  ${standing.rule.id}  ${standing.certificate.looked} looked at, ${standing.certificate.wrong} wrong  ${standsAs(standing)}`,
    ),
  ]);

/** For programs; documented in docs/output.md. */
export const communityStandingJson = ({ model, standings }: CommunityStandings) => ({
  community: model.community,
  model: modelText(refOf(model)),
  rules: standings.map(standingJson),
});
