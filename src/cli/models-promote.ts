import { EXIT } from "../engine/errors.ts";
import { AS, CONFIG, command, DB, JSON_OUT, option, word } from "./command.ts";

export const modelsPromote = command({
  name: "models promote",
  summary: "have a model of a community judge there",
  about:
    "Only what is proven to be better than the default is ever kept, so any of them may. Rules about its labels are other rules in that community from then on: those with max_wrong ask there until they are proven anew. The running bot heeds it within a second. What judged before stays at hand: `modbot models rollback`.",
  args: {
    model: word("[model]", "which one: m3 (default: the newest that has never judged)"),
    community: option("--community <id>", "the newest of this community"),
    why: option("--why <text>", "what for; stands in the log"),
    json: JSON_OUT,
    as: AS,
    config: CONFIG,
    db: DB,
  },
  examples: [
    { type: "modbot models promote", does: "the newest that was learnt judges from the next message on" },
    { type: 'modbot models promote m3 --why "knows our greetings"', does: "this one, and why" },
  ],
  run: async (ctx, { model, community, why, json, ...asked }) => {
    const { inRulesOffice } = await import("./versions/rules-office.ts");
    const { promoted } = await import("./community/change.ts");
    await inRulesOffice(ctx, asked, (office) => promoted(ctx, office, { model, community, why, json }));
    return EXIT.ok;
  },
});
