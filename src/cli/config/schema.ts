import { z } from "zod";
import { connectors } from "../../connectors/index.ts";

const path = z.string().min(1);

/** modbot.yaml: the keys of its own, and those of every connector. Described in docs/config.md. */
export const configSchema = z.strictObject({
  mode: z.enum(["observe", "enforce"]).default("observe"),
  rules: path.optional(),
  database: path.default("modbot.db"),
  moderator: z.string().min(1).max(64).optional(),
  secrets: path.optional(),
  connectors: z
    .strictObject(
      Object.fromEntries(
        connectors.map(({ name, settings }) => [
          name,
          settings.extend({ enabled: z.boolean().default(true) }).optional(),
        ]),
      ),
    )
    .default({}),
});
