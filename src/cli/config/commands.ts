import { z } from "zod";
import { CHAT_COMMANDS, type CommandNames } from "../../engine/chat/command-text.ts";

const called = (name: string) =>
  z
    .string()
    .regex(/^[\p{L}\p{N}_-]{1,32}$/u, { error: "Write one word, or off" })
    .default(name);

const written = z.strictObject({
  prefix: z
    .string()
    .regex(/^\S.{0,7}$/u, { error: "Write one to eight characters, such as !" })
    .default("!"),
  permit: called("permit"),
  report: called("report"),
  suggest: called("suggest"),
  link: called("link"),
});
type Written = z.output<typeof written>;

const namesIn = (names: Written): readonly string[] =>
  CHAT_COMMANDS.map((command) => names[command].toLowerCase()).filter((name) => name !== "off");

const areDifferent = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** `commands:` of modbot.yaml: what commands in the chat begin with, and how each is called; `off` for none, or for one. */
export const commandsSchema = z
  .union([
    z.literal("off"),
    written.refine((names) => areDifferent(namesIn(names)), { error: "Two commands have the same name" }),
  ])
  .prefault({});

/** The commands that are on; `undefined`: none. */
export const commandNames = (names: Written | "off"): CommandNames | undefined => {
  if (names === "off" || namesIn(names).length === 0) return undefined;
  const on = CHAT_COMMANDS.filter((command) => names[command].toLowerCase() !== "off");
  return { prefix: names.prefix, ...Object.fromEntries(on.map((command) => [command, names[command]])) };
};

/** Where there is no modbot.yaml. */
export const USUAL_COMMANDS: CommandNames = {
  prefix: "!",
  permit: "permit",
  report: "report",
  suggest: "suggest",
  link: "link",
};
