import { leave } from "../acts/members.ts";
import { guildFor, userFor } from "../find.ts";
import { permissionsOf } from "../permissions.ts";
import { done, ok, route } from "../route.ts";
import type { World } from "../world.ts";

/** Bits of an application's flags that say which privileged intents are on; the limited kind, as a small bot has them. */
const MEMBERS_LIMITED = 1 << 15;
const CONTENT_LIMITED = 1 << 19;

export type Starts = { total: number; remaining: number; reset_after: number; max_concurrency: number };

const applicationJson = (world: World): object => {
  const { id, owner, intentsAllowed } = world.application;
  const flags = (intentsAllowed & (1 << 1) ? MEMBERS_LIMITED : 0) | (intentsAllowed & (1 << 15) ? CONTENT_LIMITED : 0);
  return {
    id,
    name: "modbot",
    icon: null,
    description: "",
    type: null,
    bot: world.self,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    flags,
    flags_new: String(flags),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
};

/** What the bot asks about itself, and where the gateway is. */
export const selfRoutes = (gatewayUrl: () => string, starts: Starts) => [
  route("GET /gateway", () => ok({ url: gatewayUrl() }), true),
  route("GET /gateway/bot", () => ok({ url: gatewayUrl(), shards: 1, session_start_limit: starts })),
  route("GET /users/@me", (world) => ok({ ...world.self, mfa_enabled: true, locale: "en-US" })),
  route("GET /applications/@me", (world) => ok(applicationJson(world))),
  route("GET /oauth2/applications/@me", (world) => ok(applicationJson(world))),
  route("GET /users/@me/guilds", (world) =>
    ok(
      [...world.guilds.values()].flatMap((guild) => {
        const me = guild.members.get(world.self.id);
        if (!me) return [];
        const permissions = BigInt.asUintN(53, permissionsOf(world, guild, me)).toString();
        return [{ id: guild.id, name: guild.name, icon: null, banner: null, owner: false, permissions, features: [] }];
      }),
    ),
  ),
  route("DELETE /users/@me/guilds/{guild_id}", (world, call) => {
    leave(world, guildFor(world, call).guild, world.self);
    return done;
  }),
  route("GET /users/{user_id}", (world, call) => ok(userFor(world, call))),
];
