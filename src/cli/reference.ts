import type { Command } from "./command.ts";
import { GLOBAL_OPTIONS } from "./program.ts";

/** docs/cli.md: every command with its arguments and examples, from the table that the program itself reads. */
export const cliReference = (commands: readonly Command[]): string =>
  [
    "# Commands",
    "",
    "Made by `npm run docs` from the table of commands; do not edit.",
    "",
    "Results go to stdout, talk and errors to stderr.",
    "Exit codes: 0 fine, 1 the check found something, 2 could not run, 70 a bug in modbot, 130 stopped by Ctrl-C.",
    "",
    "Everywhere:",
    "",
    ...table([...GLOBAL_OPTIONS, { usage: "--help", summary: "show help" }]),
    ...commands.flatMap(section),
    "",
  ].join("\n");

const section = (c: Command): readonly string[] => {
  const args = Object.values(c.args);
  const positional = args.filter((a) => !a.usage.startsWith("-")).map((a) => ` ${a.usage}`);
  const options = args.length > positional.length ? " [options]" : "";
  return [
    "",
    `## modbot ${c.name}`,
    "",
    `${c.summary[0]?.toUpperCase()}${c.summary.slice(1)}.`,
    ...(c.about ? ["", c.about] : []),
    "",
    "```text",
    `modbot ${c.name}${options}${positional.join("")}`,
    "```",
    ...(args.length > 0
      ? [
          "",
          ...table(
            args.map((a) => ({ ...a, summary: `${a.summary}${a.choices ? ` (${a.choices.join(", ")})` : ""}` })),
          ),
        ]
      : []),
    "",
    "```sh",
    ...c.examples.map((e) => `${e.type}   # ${e.does}`),
    "```",
  ];
};

const table = (rows: readonly { readonly usage: string; readonly summary: string }[]): readonly string[] => [
  "| | |",
  "| --- | --- |",
  ...rows.map(({ usage, summary }) => `| \`${usage.replaceAll("|", "\\|")}\` | ${summary.replaceAll("|", "\\|")} |`),
];
