import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type ConnectorKind, connectors } from "../../connectors/index.ts";
import type { AppealRules } from "../../engine/appeals/appeal.ts";
import type { CommandNames } from "../../engine/chat/command-text.ts";
import { ConfigError } from "../../engine/errors.ts";
import type { Keep } from "../../engine/recent.ts";
import { newReport, type Report } from "../../engine/rulebook/problems.ts";
import { readYaml } from "../../engine/rulebook/read-yaml.ts";
import { check } from "../../engine/rulebook/schema-problems.ts";
import { childOf, plainValue as plainOf, type YamlNode } from "../../engine/rulebook/yaml-tree.ts";
import type { Sampling } from "../../engine/trust/sample.ts";
import type { VoteRules } from "../../engine/votes.ts";
import type { FeedSpec } from "../../runtime/feed-keeper.ts";
import type { SeenOptions } from "../../runtime/seen-deeds.ts";
import { fileError } from "../file-error.ts";
import { appealRules } from "./appeals.ts";
import { commandNames } from "./commands.ts";
import { type ModelChoice, modelChoice } from "./models.ts";
import { configSchema } from "./schema.ts";
import { readSecrets, refuseSecrets, type Secrets } from "./secrets.ts";

export type Config = {
  readonly file: string;
  readonly mode: "observe" | "enforce";
  /** Absolute. Absent: the built-in rulebook. */
  readonly rules?: string;
  /** Absolute. */
  readonly database: string;
  /** How long judged messages are kept. Absent: not at all. */
  readonly keep?: Keep;
  readonly moderator?: string;
  readonly secrets: Secrets;
  /** Where domains for lists come from, by name. */
  readonly feeds: readonly FeedSpec[];
  /** Shorteners that may be asked where their links lead. */
  readonly resolve: readonly string[];
  /** Which models score texts, beside those that are part of modbot. */
  readonly models: ModelChoice;
  /** How moderators vote on what is escalated. Absent: they do not. */
  readonly votes?: VoteRules;
  /** How people appeal. Absent: not through modbot. */
  readonly appeals?: AppealRules;
  /** How commands in the chat are called. Absent: there are none. */
  readonly commands?: CommandNames;
  /** How much people look at that they would not have to. */
  readonly sampling: Sampling;
  /** What is made of what staff do on the platforms. */
  readonly seen: SeenOptions;
  /** Must a person let a rule act whose conditions have never acted? */
  readonly confirmNew: boolean;
  /** Those that are enabled, with their settings as written. */
  readonly inputs: readonly { readonly kind: ConnectorKind; readonly settings: unknown }[];
};

/**
 * Reads modbot.yaml. Paths in it are relative to its folder. `shownAs` is how messages call it.
 * Errors: `ConfigError` with every problem at its place; `ModbotError` for a file that cannot be read, or secrets that others may read.
 */
export const loadConfig = (
  file: string,
  shownAs: string,
  env: Readonly<Record<string, string | undefined>>,
): Config => {
  const report = newReport();
  const root = rootOf(shownAs, textOf(file, shownAs), report);
  // Before the schema: what is told must be that it is a secret, not that the key is unknown.
  refuseSecrets(root, report);
  if (report.problems.length > 0) throw new ConfigError(report.problems);
  const settings = check(configSchema, root, report);
  if (settings === undefined) throw new ConfigError(report.problems);

  const commands = commandNames(settings.commands);
  const appeals = appealRules(settings.appeals);
  const at = (path: string): string => resolve(dirname(file), path);
  return {
    file,
    mode: settings.mode,
    ...(settings.rules === undefined ? {} : { rules: at(settings.rules) }),
    database: at(settings.database),
    ...(settings.keep === "off" ? {} : { keep: { forMs: settings.keep.messages, atMost: settings.keep.at_most } }),
    ...(settings.moderator === undefined ? {} : { moderator: settings.moderator }),
    secrets: readSecrets(env, settings.secrets === undefined ? undefined : at(settings.secrets)),
    feeds: Object.entries(settings.feeds)
      .map(([name, { every, allow_http, except, ...feed }]) => ({
        ...feed,
        name,
        everyMs: every,
        allowHttp: allow_http,
        except: new Set(except.map((entry) => entry.toLowerCase())),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    resolve: settings.links.resolve,
    models: modelChoice(settings.models, at(settings.database), at),
    ...(commands === undefined ? {} : { commands }),
    ...(settings.votes === undefined ? {} : { votes: settings.votes }),
    ...(appeals === undefined ? {} : { appeals }),
    sampling: {
      ...(settings.review.sample === undefined ? {} : { acted: settings.review.sample }),
      ignored: settings.review.ignored,
    },
    seen: { learns: settings.review.learn_from_staff, staffBots: new Set(settings.review.staff_bots) },
    confirmNew: settings.confirm_new_rules,
    inputs: connectors.flatMap((kind) => {
      const node = childOf(childOf(root, "connectors"), kind.name);
      return node && settings.connectors[kind.name]?.enabled ? [{ kind, settings: withoutEnabled(node) }] : [];
    }),
  };
};

const textOf = (file: string, shownAs: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw fileError("read", shownAs, error);
  }
};

/** An empty file is a configuration that leaves everything as it is. */
const rootOf = (file: string, text: string, report: Report): YamlNode => {
  const empty: YamlNode = { kind: "map", entries: new Map(), place: { file, line: 1, column: 1 } };
  if (!/^\s*[^#\s]/m.test(text)) return empty;
  const root = readYaml(file, text, report);
  if (root === undefined) throw new ConfigError(report.problems);
  return root;
};

const withoutEnabled = (node: YamlNode): unknown => {
  const { enabled: _, ...settings } = plainOf(node) as Record<string, unknown>;
  return settings;
};
