import type { Settings } from "./questions.ts";

/** The modbot.yaml that `init` writes: commented, so that it can be read without the docs. */
export const configText = ({
  mode,
  file,
}: Settings): string => `# What modbot reads, and how far it may go. Paths are relative to this file.
# Every key is described in docs/config.md. No secrets here: they come from the environment, or from a file of their own.

mode: ${mode}${mode === "observe" ? "          # records what it would do and does nothing; `enforce` acts" : ""}
rules: rules/community.yaml
database: modbot.db

# A share drawn by lot for people to look at. Without it nobody knows what is missed.
# review: { ignored: 0.1% }

connectors:
  jsonl:               # one JSON object a line: a file, gzip too, or - for standard input
    enabled: ${file ? "true" : "false"}
    file: ${JSON.stringify(file ?? "chat.jsonl")}
  discord:             # servers on Discord: docs/discord.md tells how the bot is made; its token goes into DISCORD_TOKEN
    enabled: false
    # alert_channel: "123456789012345678"
`;
