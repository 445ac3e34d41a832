import { z } from "zod";
import { guildJson, setAutomod, setIncidents } from "../acts/guilds.ts";
import { guildFor } from "../find.ts";
import { CHANNEL, type Stored } from "../objects.ts";
import { bodyOf, type Call, countOf, done, ok, refuse, route } from "../route.ts";
import { channelsOf, type Guild, messagesIn, type World } from "../world.ts";
import { because } from "./messages.ts";

const DAY_MS = 86_400_000;
const MOST_KEYWORD_RULES = 6;

const moment = z.iso.datetime({ offset: true }).nullish();

const putIncidents = (world: World, call: Call) => {
  const { guild } = guildFor(world, call, "MANAGE_GUILD");
  const body = bodyOf(call, z.object({ invites_disabled_until: moment, dms_disabled_until: moment }));
  for (const until of Object.values(body))
    if (until && Date.parse(until) > world.clock() + DAY_MS + 1_000) refuse("invalidForm", "more than 24 hours ahead");
  // What is left out ends as what is null does.
  const { invites_disabled_until = null, dms_disabled_until = null } = body;
  setIncidents(world, guild, { invites_disabled_until, dms_disabled_until });
  return ok(guild.incidents);
};

const auditLog = (world: World, call: Call) => {
  const { guild } = guildFor(world, call, "VIEW_AUDIT_LOG");
  const wanted = (name: string): string | null => call.query.get(name);
  const entries = guild.auditLog.filter(
    (entry) =>
      (wanted("user_id") === null || entry.user_id === wanted("user_id")) &&
      (wanted("target_id") === null || entry.target_id === wanted("target_id")) &&
      (wanted("action_type") === null || String(entry.action_type) === wanted("action_type")) &&
      (wanted("after") === null || BigInt(entry.id) > BigInt(wanted("after")!)) &&
      (wanted("before") === null || BigInt(entry.id) < BigInt(wanted("before")!)),
  );
  const page = entries.slice(0, countOf(call, "limit", 50, 100));
  const users = new Set(page.flatMap(({ user_id, target_id }) => [user_id, target_id]));
  return ok({
    audit_log_entries: page,
    users: [...users].flatMap((id) => (id === null ? [] : (world.users.get(id) ?? []))),
    integrations: [],
    webhooks: [],
    guild_scheduled_events: [],
    threads: [],
    application_commands: [],
    auto_moderation_rules: [],
  });
};

const automodRule = z.looseObject({
  name: z.string().max(100).optional(),
  trigger_type: z.int().optional(),
  actions: z.array(z.looseObject({})).min(1).optional(),
});

const ruleIn = (guild: Guild, call: Call): Stored =>
  guild.automod.get(call.params.rule_id ?? "") ?? refuse("unknownAutomodRule");

const createRule = (world: World, call: Call) => {
  const { guild } = guildFor(world, call, "MANAGE_GUILD");
  const body = bodyOf(call, automodRule);
  const ofKind = [...guild.automod.values()].filter((rule) => rule.trigger_type === body.trigger_type);
  if (ofKind.length >= (body.trigger_type === 1 ? MOST_KEYWORD_RULES : 1)) refuse("invalidForm", "too many rules");
  const rule: Stored = {
    actions: [],
    enabled: false,
    exempt_roles: [],
    exempt_channels: [],
    trigger_metadata: {},
    ...body,
    id: world.id(),
    guild_id: guild.id,
    creator_id: world.self.id,
  };
  setAutomod(world, guild, "CREATE", withDefaults(rule), { id: world.self.id, ...because(call) });
  return ok(guild.automod.get(rule.id));
};

/** Discord fills in what a rule leaves out. */
const withDefaults = (rule: Stored): Stored => ({
  ...rule,
  actions: [rule.actions].flat().map((action) => ({ metadata: {}, ...(action as object) })),
  ...(rule.trigger_type === 1
    ? {
        trigger_metadata: {
          keyword_filter: [],
          regex_patterns: [],
          allow_list: [],
          ...(rule.trigger_metadata as object),
        },
      }
    : {}),
});

const searchMessages = (world: World, call: Call) => {
  const { guild } = guildFor(world, call, "READ_MESSAGE_HISTORY");
  const authors = call.query.getAll("author_id");
  const found = channelsOf(world, guild)
    .filter(({ type }) => type !== CHANNEL.category)
    .flatMap(({ id }) => [...messagesIn(world, id).values()])
    .filter(({ author }) => authors.length === 0 || authors.includes(author.id))
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
  const page = found.slice(0, countOf(call, "limit", 25, 25));
  return ok({
    doing_deep_historical_index: false,
    total_results: found.length,
    messages: page.map((message) => [{ ...message, hit: true }]),
  });
};

const at = "/guilds/{guild_id}";

export const GUILD_ROUTES = [
  route(`GET ${at}`, (world, call) => ok(guildJson(world, guildFor(world, call).guild))),
  route(`GET ${at}/roles`, (world, call) => ok([...guildFor(world, call).guild.roles.values()])),
  route(`PUT ${at}/incident-actions`, putIncidents),
  route(`GET ${at}/audit-logs`, auditLog),
  route(`GET ${at}/messages/search`, searchMessages),
  route(`GET ${at}/auto-moderation/rules`, (world, call) =>
    ok([...guildFor(world, call, "MANAGE_GUILD").guild.automod.values()]),
  ),
  route(`POST ${at}/auto-moderation/rules`, createRule),
  route(`GET ${at}/auto-moderation/rules/{rule_id}`, (world, call) =>
    ok(ruleIn(guildFor(world, call, "MANAGE_GUILD").guild, call)),
  ),
  route(`PATCH ${at}/auto-moderation/rules/{rule_id}`, (world, call) => {
    const { guild } = guildFor(world, call, "MANAGE_GUILD");
    const rule = withDefaults({ ...ruleIn(guild, call), ...bodyOf(call, automodRule) } as Stored);
    setAutomod(world, guild, "UPDATE", rule, { id: world.self.id, ...because(call) });
    return ok(rule);
  }),
  route(`DELETE ${at}/auto-moderation/rules/{rule_id}`, (world, call) => {
    const { guild } = guildFor(world, call, "MANAGE_GUILD");
    setAutomod(world, guild, "DELETE", ruleIn(guild, call), { id: world.self.id, ...because(call) });
    return done;
  }),
];
