import type { Command } from "./command.ts";
import { init } from "./init.ts";

/** Every subcommand, in the order of the help. What a command needs is loaded when it runs, not here. */
export const COMMANDS: readonly Command[] = [init];
