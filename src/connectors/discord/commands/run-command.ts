import type { Interaction } from "../interactions/packet.ts";
import type { Responder, Shown } from "../interactions/respond.ts";
import { isSubCommand, type SubCommand } from "./definitions.ts";
import { appealByCommand, type CommandDesk, HANDLERS, takeReport } from "./handlers.ts";
import { COMMAND_TEXTS } from "./texts.ts";

type Command = Interaction & { readonly kind: "command" };

/** Does what a command asks, for whom may ask it, and says what came of it to them alone. */
export const runCommand = async (command: Command, to: Responder, at: CommandDesk): Promise<void> => {
  const asked = nameOf(command);
  if (asked === undefined) {
    await to.say({ content: "This version of modbot does not know that command." });
    return;
  }
  if (!(await to.defer())) return;
  await to.finish(await answerTo(asked, command, at));
};

const answerTo = async (asked: SubCommand, command: Command, at: CommandDesk): Promise<Shown> => {
  if (asked === "appeal") return appealByCommand(command, at);
  const { guildId } = command;
  const powers = at.powersIn(guildId, command);
  if (guildId === undefined || powers === undefined)
    return { content: "This works in a server that modbot looks after." };
  if (asked === "report") return takeReport(command, guildId, at);
  if (!powers.moderates)
    return {
      content:
        "That is for moderators: it takes the permission “Timeout Members” or “Manage Messages”, or a staff role of modbot's settings.",
    };
  return HANDLERS[asked](command, guildId, powers, at);
};

/** `/modbot explain`, `/report`, or an entry of a message's menu. */
const nameOf = ({ data: { name, sub } }: Command): SubCommand | undefined => {
  if (name === COMMAND_TEXTS.reportMenu.en.name) return "report";
  if (name === COMMAND_TEXTS.modbot.en.name) return sub !== undefined && isSubCommand(sub) ? sub : undefined;
  return name === "report" || name === "appeal" ? name : undefined;
};
