import { ConnectorError } from "../../../engine/errors.ts";
import { looseNotebook } from "../../../engine/notebook.ts";
import type { Rulebook } from "../../../engine/rulebook/rule.ts";
import type { ConnectorTools } from "../../kind.ts";
import { auditReason } from "../audit-reason.ts";
import { callerOf } from "../call.ts";
import { GuildCache } from "../guilds.ts";
import { askGuild, askGuildIds } from "../load-guilds.ts";
import { logIn } from "../log-in.ts";
import { openRest } from "../rest.ts";
import { serversOf } from "../session.ts";
import type { DiscordSettings } from "../settings.ts";
import { readToken } from "../token.ts";
import type { ListOf } from "./candidates.ts";
import { bodyOf, type NativePlan } from "./native-rule.ts";
import { planNative } from "./plan.ts";
import { openFilter, type Step, stepsTo, takeSteps } from "./publish.ts";

export type PublishOptions = {
  readonly settings: DiscordSettings;
  readonly tools: ConnectorTools;
  readonly rulebook: Rulebook;
  readonly listOf: ListOf;
  /** Only this server. */
  readonly only?: string | undefined;
  /** *publish* brings the filter up to date, *look* only says what differs, *remove* takes modbot's rules out. */
  readonly does: "publish" | "look" | "remove";
};

/** What there was to do in one server. */
export type ServerPublished = {
  readonly id: string;
  /** Hostile. */
  readonly name: string;
  readonly plan: NativePlan;
  readonly steps: readonly Step[];
  /** Rules of modbot's that somebody has deleted since. */
  readonly deleted: number;
};

/**
 * Compares, and unless it only looks brings up to date, what the filters of servers hold of a rulebook.
 * Errors: `ConnectorError` without a token, where Discord refuses, or where `only` is no server of the bot.
 */
export const publishAt = async (options: PublishOptions): Promise<readonly ServerPublished[]> => {
  const { settings, tools, only } = options;
  const rest = openRest({ token: readToken(settings.token_file, tools), api: settings.api, clock: tools.clock });
  try {
    const self = await logIn(rest);
    const server = serversOf(settings);
    const ids = (await askGuildIds({ rest })).filter((id) => server(id) !== undefined && (only ?? id) === id);
    if (ids.length === 0) throw nowhere(only);
    const done: ServerPublished[] = [];
    for (const id of ids) {
      const guilds = new GuildCache(self.id);
      guilds.add(await askGuild({ rest, self }, id));
      const [guild, its] = [guilds.get(id), server(id)];
      if (guild === undefined || its === undefined) continue;
      const where = { call: callerOf(rest), guild: id, selfId: self.id, notebook: tools.notebook ?? looseNotebook() };
      const filter = await openFilter(where);
      const { rulebook, listOf, does } = options;
      const plan =
        does === "remove"
          ? { rules: [], unfit: [] }
          : planNative({ rulebook, listOf, guild, settings: its, room: filter.room });
      const steps = stepsTo(
        filter,
        plan.rules.map((rule) => bodyOf(rule, its.alertChannel)),
      );
      if (does !== "look") {
        const reason = auditReason(["rules"], `Rulebook ${rulebook.version}, ${rulebook.hash.slice(0, 12)}.`);
        await takeSteps(where, filter, steps, reason);
      }
      done.push({ id, name: guild.name, plan, steps, deleted: filter.deleted });
    }
    return done;
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
};

const nowhere = (only: string | undefined): ConnectorError =>
  only === undefined
    ? new ConnectorError("the bot is in no server that modbot reads.", {
        hint: "Let it in: modbot doctor discord --invite",
      })
    : new ConnectorError(`${only} is no server that the bot is in and modbot reads.`, {
        hint: "See modbot doctor discord for those that there are.",
      });
