import { readFileSync, statSync } from "node:fs";
import { ModbotError } from "../../engine/errors.ts";
import { quoted, type Report } from "../../engine/rulebook/problems.ts";
import type { YamlNode } from "../../engine/rulebook/yaml-tree.ts";
import { fileError } from "../file-error.ts";

/** Secrets by the name that the environment has for them. */
export type Secrets = ReadonlyMap<string, string>;

const NAME = /^(?:MODBOT_[A-Z0-9_]+|DISCORD_TOKEN|ANTHROPIC_API_KEY)$/;
const LOOKS_SECRET = /token|secret|password|passphrase|api_?key|private_?key|credential|oauth/i;

/** Reports every key of the configuration that would hold a secret, and where to put it instead. */
export const refuseSecrets = (root: YamlNode, report: Report): void => {
  const walk = (node: YamlNode, path: readonly string[]): void => {
    if (node.kind !== "map") return;
    for (const { key, place, value } of node.entries.values()) {
      const isPathToFile = (path.length === 0 && key === "secrets") || key.endsWith("_file");
      if (LOOKS_SECRET.test(key) && !isPathToFile) {
        report.problem(
          place,
          `${quoted(key)} is a secret, and does not belong in this file`,
          `Take it out, and set ${variableFor([...path, key])} in the environment or in the file that "secrets" names`,
        );
      } else walk(value, [...path, key]);
    }
  };
  walk(root, []);
};

const variableFor = (path: readonly string[]): string => {
  const words = path
    .filter((word) => word !== "connectors")
    .map((word) => word.toUpperCase().replaceAll(/[^A-Z0-9]+/g, "_"));
  return words.includes("ANTHROPIC") || words.join("_").startsWith("ANTHROPIC")
    ? "ANTHROPIC_API_KEY"
    : `MODBOT_${words.join("_")}`;
};

/** Secrets of the environment, and of `file` where that has others. Errors: `ModbotError` when others may read the file. */
export const readSecrets = (env: Readonly<Record<string, string | undefined>>, file?: string): Secrets => {
  const ofEnv = Object.entries(env).flatMap(([name, value]) =>
    NAME.test(name) && value ? [[name, value] as const] : [],
  );
  return new Map([...(file === undefined ? [] : fromFile(file)), ...ofEnv]);
};

const fromFile = (file: string): readonly (readonly [string, string])[] => {
  try {
    const found = statSync(file);
    const mode = found.mode & 0o777;
    if (found.isFile() && mode & 0o077) {
      throw new ModbotError(
        `others may read the secrets in ${file}: its mode is ${mode.toString(8).padStart(4, "0")}.`,
        {
          hint: `Type: chmod 600 ${file}`,
        },
      );
    }
    return readFileSync(file, "utf8")
      .split(/\r?\n/)
      .flatMap((line, i) => secretIn(line, `${file}:${i + 1}`));
  } catch (error) {
    throw fileError("read the secrets in", file, error);
  }
};

/** `NAME=value`. What is wrong is told without the line, which may be the secret. */
const secretIn = (line: string, where: string): readonly (readonly [string, string])[] => {
  if (/^\s*(?:#|$)/.test(line)) return [];
  const [, name = "", value = ""] = /^\s*([A-Za-z0-9_]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
  if (!NAME.test(name) || value === "") {
    throw new ModbotError(`${where}: this is not a secret of modbot.`, {
      hint: "Write one a line: DISCORD_TOKEN=..., MODBOT_TWITCH_...=..., ANTHROPIC_API_KEY=...",
    });
  }
  return [[name, value.replace(/^(["'])(.*)\1$/, "$2")]];
};
