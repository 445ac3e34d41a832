import { missingIn } from "../../engine/actions/needs.ts";
import type { Performed, Performer } from "../../engine/connector.ts";
import type { ActionName, OutboxItem } from "../../engine/effect.ts";
import type { Act, Acting, Recall } from "./acting.ts";
import { alert, recallAlert } from "./acts/alert.ts";
import { ban, recallBan, unban } from "./acts/ban.ts";
import { banKey, banTogether } from "./acts/ban-many.ts";
import { deleteKey, deleteTogether, deletion, MOST_DELETES, recallDelete } from "./acts/delete.ts";
import { kick, recallKick } from "./acts/kick.ts";
import { endLockdown, lockdown, recallLockdown } from "./acts/lockdown.ts";
import { endPauseInvites, pauseInvites, recallPause } from "./acts/pause.ts";
import { quarantine, recallQuarantine, unquarantine } from "./acts/quarantine.ts";
import { endSlowmode, recallSlowmode, slowmode } from "./acts/slowmode.ts";
import { recallTell, recallWarn, tell, warn } from "./acts/tell.ts";
import { recallTimeout, timeout, untimeout } from "./acts/timeout.ts";
import { idOf } from "./fields.ts";

/** What ends something looks first whether it still stands: it may always be asked for again. */
const notDone: Recall = async () => "not done";

export type Deed = { readonly act: Act; readonly recall: Recall };

/** Everything that modbot does on Discord, each with how it is found out afterwards whether it was done. */
const deeds = (told: Deed): Readonly<Record<ActionName, Deed>> => ({
  delete: { act: deletion, recall: recallDelete },
  warn: { act: warn, recall: recallWarn },
  timeout: { act: timeout, recall: recallTimeout },
  kick: { act: kick, recall: recallKick },
  ban: { act: ban, recall: recallBan },
  quarantine: { act: quarantine, recall: recallQuarantine },
  slowmode: { act: slowmode, recall: recallSlowmode },
  lockdown: { act: lockdown, recall: recallLockdown },
  pause_invites: { act: pauseInvites, recall: recallPause },
  tell: { act: tell, recall: recallTell },
  help: { act: tell, recall: recallTell },
  alert: told,
  untimeout: { act: untimeout, recall: notDone },
  unban: { act: unban, recall: notDone },
  unquarantine: { act: unquarantine, recall: notDone },
  end_slowmode: { act: endSlowmode, recall: notDone },
  end_lockdown: { act: endLockdown, recall: notDone },
  end_pause_invites: { act: endPauseInvites, recall: notDone },
});

/** Why it cannot be asked of Discord at all; `undefined`: it can. Ids become parts of addresses, so they must be what they seem. */
const refusalOf = ({ effect }: OutboxItem, { server }: Acting): Performed | undefined => {
  const { action, target } = effect;
  const missing = missingIn(effect);
  if (missing !== undefined) return { status: "failed", note: `${action} needs to know the ${missing}` };
  const ids = [target.community, target.channel, target.author];
  if (ids.some((id) => id !== undefined && idOf(id) === undefined))
    return { status: "failed", note: "it names what is no id of Discord" };
  // Names, and what Discord's own filter has held back, have ids of our own: who wrote them can be acted on all the same.
  if (action === "delete" && idOf(target.message) === undefined)
    return { status: "dropped", note: "what was judged is a name, or was never posted: there is no message to delete" };
  if (target.community === undefined) {
    // A direct message is the only thing that belongs to no server.
    return WITHOUT_SERVER.has(action) ? undefined : { status: "failed", note: "it does not say in which server" };
  }
  return server(target.community) === undefined
    ? {
        status: "dropped",
        note: "modbot does nothing in this server: it is not listed under connectors.discord.servers",
      }
    : undefined;
};

const WITHOUT_SERVER: ReadonlySet<ActionName> = new Set(["tell", "help", "warn", "delete"]);

/** So soon an effect is tried again after the connector was closed. */
const CLOSED_MS = 10_000;

/**
 * Acts on Discord.
 *
 * `alert` in the place of the plain line: how the moderators are told. `isClosed`: nothing is asked any more.
 */
export const openPerformer = (
  acting: Acting,
  how: { readonly alert?: Deed; readonly isClosed: () => boolean },
): Performer => {
  const table = deeds(how.alert ?? { act: alert, recall: recallAlert });
  const closed: Performed = { status: "again", note: "the connection to Discord is closed", afterMs: CLOSED_MS };
  const refusal = (item: OutboxItem): Performed | undefined => (how.isClosed() ? closed : refusalOf(item, acting));
  return {
    perform: async (item) => refusal(item) ?? table[item.effect.action].act(item, acting),
    recall: async (item) =>
      how.isClosed() ? "unsure" : (refusalOf(item, acting) ?? table[item.effect.action].recall(item, acting)),
    together: {
      keyOf: (item) =>
        item.effect.action === "delete"
          ? deleteKey(item, acting.clock())
          : item.effect.action === "ban"
            ? banKey(item)
            : undefined,
      atMost: MOST_DELETES,
      perform: async (items) => {
        const refused = items.map(refusal);
        const asked = items.filter((_, index) => refused[index] === undefined);
        const perform = asked[0]?.effect.action === "ban" ? banTogether : deleteTogether;
        const answers = (asked.length === 0 ? [] : await perform(asked, acting)).values();
        return refused.map((one) => one ?? answers.next().value ?? MISSED);
      },
    },
  };
};

const MISSED: Performed = { status: "failed", note: "nothing was said of it" };
