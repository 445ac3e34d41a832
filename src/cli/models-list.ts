import { EXIT } from "../engine/errors.ts";
import { CONFIG, command, flag, JSON_OUT } from "./command.ts";

export const modelsList = command({
  name: "models list",
  summary: "show the models: which are there, what each gives, and which are in use",
  about:
    "The built-in models are part of modbot and need nothing. Models of others lie in the folder of `models.folder`, beside the database. Exit code 1: one of them cannot be used.",
  args: {
    check: flag("--check", "read every file, and look whether it is what was pulled"),
    json: JSON_OUT,
    config: CONFIG,
  },
  examples: [
    { type: "modbot models list", does: "what is there, and what is in use" },
    { type: "modbot models list --check", does: "are the files still what was pulled?" },
  ],
  run: async (ctx, { check, json, ...asked }) => {
    const { modelsPlace } = await import("./models/place.ts");
    const { listedModels, modelJson, modelLines } = await import("./models/list.ts");
    const { jsonText } = await import("./json.ts");
    const { paintFor } = await import("./paint.ts");
    const { choice } = await modelsPlace(ctx, asked);
    const models = await listedModels(choice, check);
    if (json) ctx.print(jsonText({ folder: choice.folder, models: models.map(modelJson) }));
    else for (const line of modelLines(models, paintFor(ctx.color))) ctx.print(line);
    return models.some(({ problem }) => problem !== undefined) ? EXIT.found : EXIT.ok;
  },
});
