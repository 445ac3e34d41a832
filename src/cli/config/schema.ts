import { z } from "zod";
import { connectors } from "../../connectors/index.ts";
import { FEED_FORMATS } from "../../engine/feeds/parse-feed.ts";
import { name } from "../../engine/rulebook/schema.ts";
import { domainEntry } from "../../engine/text/domain-set.ts";
import { duration, share } from "../../engine/units.ts";
import { appealsSchema } from "./appeals.ts";
import { commandsSchema } from "./commands.ts";
import { modelsSchema } from "./models.ts";

const path = z.string().min(1);

const SHORTEST_EVERY_MS = 5 * 60_000;
const url = z
  .string()
  .refine((text) => /^https?:\/\/[^/\s]/i.test(text) && URL.canParse(text), {
    error: "Write an address that begins with https://",
  })
  .refine((text) => !hasLogin(text), { error: "A name and a password in it are never sent. Leave them out" });
const hasLogin = (text: string): boolean => {
  const { username, password } = URL.canParse(text) ? new URL(text) : { username: "", password: "" };
  return username !== "" || password !== "";
};
const domain = z
  .string()
  .refine((text) => domainEntry(text) !== undefined, { error: "Write a domain like example.com" });

const feed = z
  .strictObject({
    url,
    list: name,
    every: duration
      .refine((ms) => ms >= SHORTEST_EVERY_MS, { error: "Ask a site at most every 5m" })
      .default(6 * 3_600_000),
    format: z.enum(FEED_FORMATS).default("lines"),
    except: z.array(domain).default([]),
    allow_http: z.boolean().default(false),
  })
  .refine(({ url: address, allow_http }) => allow_http || !/^http:/i.test(address), {
    error: "On its way over http anybody can change a feed. Write https://, or allow_http: true",
    path: ["url"],
  });

/** modbot.yaml: the keys of its own, and those of every connector. Described in docs/config.md. */
export const configSchema = z.strictObject({
  mode: z.enum(["observe", "enforce"]).default("observe"),
  rules: path.optional(),
  database: path.default("modbot.db"),
  keep: z
    .union([
      z.literal("off"),
      z.strictObject({ messages: duration.prefault("14d"), at_most: z.int().min(1).max(10_000_000).default(200_000) }),
    ])
    .prefault({}),
  moderator: z.string().min(1).max(64).optional(),
  secrets: path.optional(),
  feeds: z.record(name, feed).default({}),
  links: z.strictObject({ resolve: z.array(domain).default([]) }).prefault({}),
  models: modelsSchema,
  commands: commandsSchema,
  votes: z
    .strictObject({ needed: z.int().min(2).max(20), seniors: z.array(z.string().min(1).max(64)).default([]) })
    .optional(),
  appeals: appealsSchema,
  review: z
    .strictObject({
      sample: share.optional(),
      ignored: share.default(0),
      learn_from_staff: z.boolean().default(true),
      staff_bots: z.array(z.string().min(1).max(64)).default([]),
    })
    .prefault({}),
  confirm_new_rules: z.boolean().default(false),
  connectors: z
    .strictObject(
      Object.fromEntries(
        connectors.map(({ name: kind, settings }) => [
          kind,
          settings.extend({ enabled: z.boolean().default(true) }).optional(),
        ]),
      ),
    )
    .default({}),
});
