import { z } from "zod";
import { guildFor } from "../find.ts";
import type { Stored } from "../objects.ts";
import { bodyOf, type Call, done, ok, refuse, route } from "../route.ts";
import type { World } from "../world.ts";

const command = z.looseObject({
  name: z.string().min(1).max(32),
  type: z.int().nullish(),
  description: z.string().max(100).nullish(),
});

type Body = z.infer<typeof command>;

const CHAT_INPUT = 1;

/** It is sent as a number, and given back as digits. */
const whoOf = ({ default_member_permissions: who }: Body): string | null =>
  typeof who === "number" ? String(who) : null;

const made = (world: World, body: Body, guildId?: string): Stored => ({
  nsfw: false,
  ...body,
  default_member_permissions: whoOf(body),
  description: body.description ?? "",
  type: body.type ?? CHAT_INPUT,
  id: world.id(),
  version: world.id(),
  application_id: world.application.id,
  ...(guildId === undefined ? {} : { guild_id: guildId }),
});

/** Where commands are kept: of one server, or of all. The application must be the bot's own. */
const shelf = (world: World, call: Call): Map<string, Stored> => {
  if (call.params.application_id !== world.application.id) refuse("unauthorized");
  return call.params.guild_id === undefined ? world.commands : guildFor(world, call).guild.commands;
};

const key = (stored: Stored): string => `${String(stored.type)}:${String(stored.name)}`;

/** Replaces all that there are. One that stays keeps its id. */
const overwriteAll = (world: World, call: Call) => {
  const there = shelf(world, call);
  const wanted = bodyOf(call, z.array(command).max(130)).map((body) => made(world, body, call.params.guild_id));
  if (new Set(wanted.map(key)).size < wanted.length) refuse("invalidForm", "two commands of one name");
  const old = new Map([...there.values()].map((stored) => [key(stored), stored.id]));
  there.clear();
  for (const stored of wanted) {
    const id = old.get(key(stored)) ?? stored.id;
    there.set(id, { ...stored, id });
  }
  return ok([...there.values()]);
};

const create = (world: World, call: Call) => {
  const there = shelf(world, call);
  const stored = made(world, bodyOf(call, command), call.params.guild_id);
  const old = [...there.values()].find((one) => key(one) === key(stored));
  const kept = { ...stored, id: old?.id ?? stored.id };
  there.set(kept.id, kept);
  return { status: old ? 200 : 201, body: kept };
};

export const COMMAND_ROUTES = [
  "/applications/{application_id}",
  "/applications/{application_id}/guilds/{guild_id}",
].flatMap((at) => [
  route(`GET ${at}/commands`, (world, call) => ok([...shelf(world, call).values()])),
  route(`PUT ${at}/commands`, overwriteAll),
  route(`POST ${at}/commands`, create),
  route(`DELETE ${at}/commands/{command_id}`, (world, call) =>
    shelf(world, call).delete(call.params.command_id ?? "") ? done : refuse("unknownCommand"),
  ),
]);
