import type { Gone } from "../engine/case.ts";
import type { ActionName } from "../engine/effect.ts";
import { type Deed, doerOf } from "../engine/seen/deed.ts";
import type { SeenCame } from "../engine/seen/deed-write.ts";
import type { Remover } from "../engine/seen/removed.ts";
import { durationText } from "../engine/units.ts";
import { safe } from "./safe-text.ts";
import { counted } from "./time-words.ts";

/** What was done to somebody, as a sentence goes on after the name of who did it. */
const DID: Readonly<Record<ActionName, (whom: string) => string>> = {
  delete: (whom) => `deleted what ${whom} wrote`,
  warn: (whom) => `warned ${whom}`,
  timeout: (whom) => `timed ${whom} out`,
  quarantine: (whom) => `quarantined ${whom}`,
  kick: (whom) => `kicked ${whom}`,
  ban: (whom) => `banned ${whom}`,
  untimeout: (whom) => `ended the timeout of ${whom}`,
  unquarantine: (whom) => `ended the quarantine of ${whom}`,
  unban: (whom) => `lifted the ban of ${whom}`,
  slowmode: () => "slowed the channel down",
  lockdown: () => "locked the channel",
  end_slowmode: () => "ended the slow mode",
  end_lockdown: () => "unlocked the channel",
  pause_invites: () => "paused invites",
  end_pause_invites: () => "let invites in again",
  tell: (whom) => `wrote to ${whom}`,
  help: (whom) => `told ${whom} where to find help`,
  alert: () => "alerted the moderators",
};

/** `ann timed zed out for 10m by hand: "spam"`. `whom`: fit for print. */
export const deedText = (deed: Deed, whom: string): string => {
  const { action, by, durationMs, reason } = deed;
  const who = `${by.bot ? "the bot " : ""}${safe(doerOf(deed), 40)}`;
  const span = durationMs === undefined ? "" : ` for ${durationText(durationMs)}`;
  return `${who} ${DID[action](whom)}${span} by hand${reason ? `: "${safe(reason, 200)}"` : ""}`;
};

const BY: Readonly<Record<Remover, (them: string) => string>> = {
  staff: (them) => `: staff deleted ${them}`,
  author: (them) => `: who wrote ${them} deleted ${them}`,
  platform: (them) => `: the platform removed ${them}`,
};

/** `the message is gone: who wrote it deleted it`; `2 messages are gone`. `of`: how many there were. */
export const goneWords = ({ messages, remover }: Pick<Gone, "messages" | "remover">, of: number): string => {
  const by = remover === undefined ? () => "" : BY[remover];
  if (of === 1) return `the message is gone${by("it")}`;
  const isOne = messages.length === 1;
  return `${counted(messages.length, "message")} ${isOne ? "is" : "are"} gone${by(isOne ? "it" : "them")}`;
};

const CAME: Readonly<Record<SeenCame["came"], string>> = {
  gone: "told in",
  noted: "told in",
  closed: "that decides",
  opened: "no rule had minded it, which is told in",
  overturned: "modbot was wrong there, and undone is",
  reopened: "once more people are asked about",
};

/** `that decides c12; told in c9`. */
export const cameText = (cases: readonly SeenCame[]): string => {
  const told = new Map<string, string[]>();
  for (const { id, came } of cases) told.set(CAME[came], [...(told.get(CAME[came]) ?? []), safe(id, 20)]);
  return [...told].map(([words, ids]) => `${words} ${ids.join(", ")}`).join("; ");
};
