import { Command as Commander, CommanderError, Option } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { EXIT, type ExitCode, UsageError } from "../engine/errors.ts";
import type { Command } from "./command.ts";
import type { Context, Settings } from "./context.ts";

/** What may stand before or after any command. */
export const GLOBAL_OPTIONS = [
  { usage: "--quiet", summary: "say nothing but results and errors" },
  { usage: "--no-color", summary: "no colours (NO_COLOR does the same)" },
  { usage: "--debug", summary: "show where an error comes from" },
] as const;

export type Started = { readonly command: Command; readonly settings: Settings };

/**
 * Reads a command line and runs the command that it names.
 * `open` gives the context, once it is known which command it is for.
 * Errors: `UsageError` for what does not exist or is missing.
 */
export const runCommandLine = async (
  argv: readonly string[],
  commands: readonly Command[],
  open: (started: Started) => Context,
): Promise<ExitCode> => {
  let exitCode: ExitCode = EXIT.ok;
  const program = programOf(commands, async (command, settings, raw) => {
    exitCode = await command.run(open({ command, settings }), raw);
  });
  if (argv.length === 0) {
    program.outputHelp();
    return EXIT.ok;
  }
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.ok;
    throw usageError(error);
  }
  return exitCode;
};

type Ran = (command: Command, settings: Settings, raw: Readonly<Record<string, unknown>>) => Promise<void>;

const programOf = (commands: readonly Command[], ran: Ran): Commander => {
  const program: Commander = new Commander("modbot")
    .description(packageJson.description)
    .version(packageJson.version, "--version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help of a command")
    // With their arguments the names would leave a terminal of 80 columns no room for what the commands do.
    .configureHelp({
      showGlobalOptions: true,
      subcommandTerm: (command) => command.name(),
      // Those of a group that acts itself, such as `rules`, are its own and not of the commands in it.
      visibleGlobalOptions: (command) =>
        command.parent === null ? [] : program.options.filter((option) => !option.hidden),
    })
    .configureOutput({ outputError: () => {}, writeErr: (text) => void process.stdout.write(text) })
    .exitOverride();
  for (const { usage, summary } of GLOBAL_OPTIONS) program.option(usage, summary);
  const groups = new Map<string, Commander>();
  for (const command of commands) {
    const [first = "", second] = command.name.split(" ");
    const isGroup = commands.some(({ name }) => name.startsWith(`${first} `));
    const parent = isGroup ? (groups.get(first) ?? group(program, groups, first, commands)) : program;
    const target = second === undefined && isGroup ? parent : parent.command(second ?? first);
    feed(target, command, (raw) => ran(command, program.opts(), raw));
  }
  return program;
};

/** `rules` of `rules check`: holds subcommands. It does something itself where a command has that name. */
const group = (
  program: Commander,
  groups: Map<string, Commander>,
  name: string,
  all: readonly Command[],
): Commander => {
  const members = all.filter((c) => c.name.startsWith(`${name} `));
  const acts = all.some((c) => c.name === name);
  const made = program
    .command(name)
    .usage(acts ? "[command] [options]" : "<command>")
    // It looks itself at a word that is none of its commands.
    .allowExcessArguments(acts)
    .summary(members.map((m) => m.summary).join("; "));
  groups.set(name, made);
  return made;
};

const feed = (target: Commander, command: Command, run: (raw: Record<string, unknown>) => Promise<void>): void => {
  const positional: string[] = [];
  target.summary(command.summary).description([command.summary, command.about].filter(Boolean).join("\n\n"));
  for (const [name, arg] of Object.entries(command.args)) {
    if (arg.usage.startsWith("-")) {
      const made = new Option(arg.usage, arg.summary);
      target.addOption(arg.choices ? made.choices(arg.choices) : made);
    } else {
      positional.push(name);
      target.argument(arg.usage, arg.summary);
    }
  }
  const width = Math.max(...command.examples.map((e) => e.type.length));
  target.addHelpText(
    "after",
    `\nExamples:\n${command.examples.map((e) => `  ${e.type.padEnd(width)}  ${e.does}`).join("\n")}`,
  );
  target.action(() => {
    const stray = target.commands.length > 0 ? target.args[positional.length] : undefined;
    if (stray !== undefined) throw unknownCommand(stray, target);
    return run({
      // Of an option that the group has too, commander gives the value to the group, wherever it stands.
      ...byArgName(command, target.optsWithGlobals()),
      ...Object.fromEntries(positional.map((name, i) => [name, target.processedArgs[i]])),
    });
  });
};

/** A word after a group that is none of its commands. */
const unknownCommand = (name: string, group: Commander): UsageError =>
  new UsageError(`unknown command "${group.name()} ${name}".`, {
    hint: `There are: ${group.commands.map((command) => command.name()).join(", ")}.`,
  });

/** Commander names an option after its flag, a command after what it means to it: `--author-age` is `authorAge` in both. */
const byArgName = (command: Command, opts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(command.args).flatMap(([name, arg]) =>
      arg.usage.startsWith("-") ? [[name, opts[new Option(arg.usage).attributeName()]]] : [],
    ),
  );

const usageError = (error: CommanderError): UsageError => {
  if (error.code === "commander.help") return new UsageError("which command?", { hint: "See the list above." });
  const [, what = error.message, guess] =
    /^(?:error: )?(.*?)(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/s.exec(error.message) ?? [];
  const hint = guess ? `Did you mean "${guess}"?` : 'Type "modbot --help" for what there is.';
  return new UsageError(`${what.replace(/'([^']*)'/g, '"$1"').replace(/\.$/, "")}.`, { hint, cause: error });
};
