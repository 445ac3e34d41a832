import { z } from "zod";
import { changeChannel, isGuildChannel, removeOverwrite, setOverwrite } from "../acts/channels.ts";
import { channelFor, guildChannelFor, guildFor } from "../find.ts";
import { isDm, isThread } from "../objects.ts";
import { may, permissionsOf } from "../permissions.ts";
import { bodyOf, type Call, done, ok, refuse, route } from "../route.ts";
import { dmWith, type World } from "../world.ts";
import { because } from "./messages.ts";

const channelChange = z.object({
  name: z.string().min(1).max(100).optional(),
  topic: z.string().max(1_024).nullish(),
  nsfw: z.boolean().optional(),
  rate_limit_per_user: z.int().min(0).max(21_600).optional(),
  locked: z.boolean().optional(),
  archived: z.boolean().optional(),
});

const by = (world: World, call: Call) => ({ id: world.self.id, ...because(call) });

const updateChannel = (world: World, call: Call) => {
  const { locked, archived, ...body } = bodyOf(call, channelChange);
  const any = world.channels.get(call.params.channel_id ?? "");
  const channel = channelFor(world, call, any && isThread(any) ? "MANAGE_THREADS" : "MANAGE_CHANNELS");
  if (isDm(channel)) return refuse("unknownChannel");
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const metadata =
    isThread(channel) && (locked !== undefined || archived !== undefined) ? channel.thread_metadata : undefined;
  const closed = metadata && {
    thread_metadata: { ...metadata, locked: locked ?? metadata.locked, archived: archived ?? metadata.archived },
  };
  changeChannel(world, channel, { ...given, ...closed }, by(world, call));
  return ok(channel);
};

const overwrite = z.looseObject({
  type: z.union([z.literal(0), z.literal(1)]).nullish(),
  allow: z.union([z.string(), z.int()]).nullish(),
  deny: z.union([z.string(), z.int()]).nullish(),
});

/** Only what the bot holds in the server or in the channel's category can be allowed or denied: a lock that takes away its own voice can be taken back. */
const putOverwrite = (world: World, call: Call) => {
  const channel = guildChannelFor(world, call, "MANAGE_ROLES");
  const guild = world.guilds.get(channel.guild_id)!;
  const body = bodyOf(call, overwrite);
  const id = call.params.overwrite_id ?? "";
  const isRole = guild.roles.has(id);
  if (!isRole && !guild.members.has(id)) refuse("unknownOverwrite");
  const old = channel.permission_overwrites.find((one) => one.id === id);
  const [allow, deny] = [BigInt(body.allow ?? 0), BigInt(body.deny ?? 0)];
  const touched = (allow ^ BigInt(old?.allow ?? 0)) | (deny ^ BigInt(old?.deny ?? 0));
  const me = guild.members.get(world.self.id)!;
  const mine =
    permissionsOf(world, guild, me) | permissionsOf(world, guild, me, world.channels.get(channel.parent_id ?? ""));
  if ((touched & ~mine) !== 0n) refuse("missingPermissions");
  setOverwrite(
    world,
    channel,
    { id, type: body.type ?? (isRole ? 0 : 1), allow: allow.toString(), deny: deny.toString() },
    by(world, call),
  );
  return done;
};

export const CHANNEL_ROUTES = [
  route("GET /channels/{channel_id}", (world, call) => ok(channelFor(world, call))),
  route("PATCH /channels/{channel_id}", updateChannel),
  route("PUT /channels/{channel_id}/permissions/{overwrite_id}", putOverwrite),
  route("DELETE /channels/{channel_id}/permissions/{overwrite_id}", (world, call) => {
    const channel = guildChannelFor(world, call, "MANAGE_ROLES");
    return removeOverwrite(world, channel, call.params.overwrite_id ?? "", by(world, call))
      ? done
      : refuse("unknownOverwrite");
  }),
  route("POST /channels/{channel_id}/typing", (world, call) => {
    channelFor(world, call, "SEND_MESSAGES");
    return done;
  }),
  route("POST /users/@me/channels", (world, call) => {
    const { recipient_id } = bodyOf(call, z.looseObject({ recipient_id: z.string() }));
    const user = world.users.get(recipient_id);
    if (!user || user.id === world.self.id || user.bot) return refuse("invalidRecipient");
    return ok(dmWith(world, user));
  }),
  route("GET /guilds/{guild_id}/channels", (world, call) => {
    const { guild } = guildFor(world, call);
    return ok([...world.channels.values()].filter((one) => isGuildChannel(one) && one.guild_id === guild.id));
  }),
  route("GET /guilds/{guild_id}/threads/active", (world, call) => {
    const { guild, me } = guildFor(world, call);
    const threads = [...world.channels.values()].filter(
      (one) =>
        isThread(one) &&
        one.guild_id === guild.id &&
        !one.thread_metadata.archived &&
        may(permissionsOf(world, guild, me, one), "VIEW_CHANNEL"),
    );
    return ok({ threads, members: [], has_more: false });
  }),
];
