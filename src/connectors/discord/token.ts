import { readFileSync, statSync } from "node:fs";
import { ConnectorError } from "../../engine/errors.ts";
import type { ConnectorTools } from "../kind.ts";

const HOW = "Set DISCORD_TOKEN in the environment, or name a file that holds it: connectors.discord.token_file.";
/** Longer than any token, and short enough that a wrong file is not read whole into an error of some library. */
const LONGEST_BYTES = 1_024;

/**
 * The bot's token: from the environment, else from a file that nobody else may read. It is never printed from here on.
 * Errors: `ConnectorError` without it; no error holds any of it.
 */
export const readToken = (
  file: string | undefined,
  tools: Pick<ConnectorTools, "secret" | "hush" | "resolvePath">,
): string => {
  const token =
    tools.secret("DISCORD_TOKEN") ??
    tools.secret("MODBOT_DISCORD_TOKEN") ??
    (file && fromFile(tools.resolvePath(file)));
  if (!token) throw new ConnectorError("cannot log in to Discord: there is no token.", { hint: HOW });
  const bare = token.trim().replace(/^Bot\s+/i, "");
  tools.hush(token);
  tools.hush(bare);
  if (!/^[\w.~+/=-]{20,200}$/.test(bare))
    throw new ConnectorError("cannot log in to Discord: what stands for the token does not look like one.", {
      hint: "A bot's token has three parts with full stops between them. Copy it once more under Bot, Reset Token.",
    });
  return bare;
};

/** What somebody wrote where a name of a file belongs. */
const TOKEN = /(?:^|\/)[\w-]{18,}\.[\w-]{4,}\.[\w-]{20,}$/;

const fromFile = (file: string): string => {
  if (TOKEN.test(file))
    throw new ConnectorError("cannot read the token: token_file holds the token itself, not the name of a file.", {
      hint: "Make a new token, for this one is no secret any more, and keep it out of modbot.yaml.",
    });
  try {
    const found = statSync(file);
    if (!found.isFile() || found.size > LONGEST_BYTES)
      throw new ConnectorError(`cannot read the token: ${file} is not a small file.`, { hint: HOW });
    if (found.mode & 0o077)
      throw new ConnectorError(`others may read the token in ${file}.`, { hint: `Type: chmod 600 ${file}` });
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof ConnectorError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new ConnectorError(`cannot read the token: ${file}: ${code}.`, { hint: HOW, cause: error });
  }
};
