import type { Arrival } from "../../engine/connector.ts";
import { catchUp } from "./catch-up.ts";
import { type Fields, fieldsIn, idOf } from "./fields.ts";
import { type Gap, Gaps } from "./gaps.ts";
import type { Revisions } from "./message/revisions.ts";
import type { DiscordSession } from "./session.ts";

export type MissedOptions = {
  readonly session: DiscordSession;
  readonly revisions: Revisions;
  /** The newest message that an earlier run has taken. */
  readonly newest: string | undefined;
  /** Hands them on, when there is room. */
  readonly give: (arrivals: readonly Arrival[]) => Promise<void>;
  readonly signal: AbortSignal;
};

/** Watches for what nobody listened to, and has it read again: beside what comes live, which is not held up. */
export const openMissed = ({ session, revisions, newest, give, signal }: MissedOptions) => {
  const { guilds, server } = session;
  const gaps = new Gaps(newest);

  let reading = 0;
  let turn: Promise<void> = Promise.resolve();
  /** One server after the other: a hundred at once would hold up what has to be done now. */
  const readAgain = (gap: Gap): void => {
    reading++;
    turn = turn
      .then(() => readFrom(gap))
      .catch(() => give([FAILED]))
      .finally(() => {
        reading--;
      });
  };

  const readFrom = async (gap: Gap): Promise<void> => {
    const guild = guilds.get(gap.guildId);
    if (guild === undefined || server(gap.guildId) === undefined) return;
    const { messages, unknown, incomplete } = await catchUp(guild, gap, { session, revisions, give, signal });
    if (messages + unknown + incomplete === 0) return;
    const parts = [
      `what was missed in ${guild.name} was read again: ${messages} messages`,
      ...(unknown > 0 ? [`${unknown} left out because nobody says who wrote them`] : []),
      ...(incomplete > 0 ? [`${incomplete} channels not to their end`] : []),
    ];
    await give([{ kind: "notice", says: parts.join("; ") }]);
  };

  return {
    /** Looks at every event as it is heard. */
    heed: (name: string, data: Fields): void => {
      const id = idOf(data.id);
      if (name === "READY") gaps.newSession(fieldsIn(data.guilds).flatMap((guild) => idOf(guild.id) ?? []));
      else if (id === undefined) return;
      else if (name === "MESSAGE_CREATE") gaps.heard(id);
      else if (name === "GUILD_DELETE" && data.unavailable === true) gaps.outage(id);
      else if (name === "GUILD_CREATE") {
        const gap = gaps.opened(id);
        if (gap !== undefined) readAgain(gap);
      }
    },
    /** Has all been handed on? While it has not, no later run may go on from here. */
    isWhole: (): boolean => reading === 0 && !gaps.any(),
    /** The queue had no room for it. */
    overflowed: (data: Fields): void => gaps.overflowed(data),
    /** The queue has room again. Gives how many events it did not take. */
    drained: (): number => {
      const { dropped, gaps: again } = gaps.drained();
      for (const gap of again) readAgain(gap);
      return dropped;
    },
  };
};

const FAILED: Arrival = { kind: "unreadable", where: "discord", why: "what was missed could not be read again" };
