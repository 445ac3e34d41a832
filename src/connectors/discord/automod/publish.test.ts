import { expect, test } from "vitest";
import { openScene } from "../../../../test/discord/acting.ts";
import { callerOf } from "../call.ts";
import { openRest } from "../rest.ts";
import { bodyOf, type NativeBody, type NativeRule } from "./native-rule.ts";
import { openFilter, stepsTo, takeSteps } from "./publish.ts";

const ruleOf = (number: number, keywords: readonly string[]): NativeRule => ({
  kind: "keywords",
  name: `modbot: words ${number} (scam)`,
  from: ["scam"],
  says: "This was not sent.",
  exemptRoles: [],
  exemptChannels: [],
  keywords,
  patterns: ["(?i)order #[0-9]{6}"],
  allowed: ["maine coon"],
});
const MENTIONS: NativeRule = {
  kind: "mentions",
  name: "modbot: mentions (pings)",
  from: ["pings"],
  says: "This was not sent.",
  exemptRoles: [],
  exemptChannels: [],
  mentions: 5,
};

const setUp = async () => {
  const scene = await openScene();
  const { discord, server, world, notebook } = scene;
  const call = callerOf(openRest({ token: discord.token, api: discord.api, clock: Date.now }));
  const where = { call, guild: server.id, selfId: world.self.id, notebook };
  const publish = async (...rules: NativeRule[]) => {
    const bodies: NativeBody[] = rules.map((rule) => bodyOf(rule, undefined));
    const filter = await openFilter(where);
    const steps = stepsTo(filter, bodies);
    await takeSteps(where, filter, steps, "[modbot rules] Rulebook 1.");
    return steps;
  };
  const look = async (...rules: NativeRule[]) =>
    stepsTo(
      await openFilter(where),
      rules.map((rule) => bodyOf(rule, undefined)),
    );
  const inFilter = () => [...server.guild.automod.values()];
  return { scene, server, where, publish, look, inFilter };
};
const namesOf = (steps: readonly { readonly does: string }[]) => steps.map(({ does }) => does);

test("what is published is there, and publishing it again changes nothing", async () => {
  const { scene, publish, inFilter } = await setUp();
  expect(namesOf(await publish(ruleOf(1, ["free nitro"]), MENTIONS))).toEqual(["create", "create"]);
  expect(inFilter()).toMatchObject([
    { name: "modbot: words 1 (scam)", enabled: true, trigger_metadata: { keyword_filter: ["free nitro"] } },
    { name: "modbot: mentions (pings)", trigger_metadata: { mention_total_limit: 5 } },
  ]);
  const asked = scene.writes().length;
  expect(namesOf(await publish(ruleOf(1, ["free nitro"]), MENTIONS))).toEqual(["keep", "keep"]);
  expect(scene.writes()).toHaveLength(asked);
});

test("a newer rulebook changes what differs, and takes out what it asks for no more", async () => {
  const { publish, inFilter } = await setUp();
  await publish(ruleOf(1, ["free nitro"]), ruleOf(2, ["gift"]));
  const steps = await publish(ruleOf(1, ["free nitro", "steam gift"]));
  expect(steps).toMatchObject([
    { does: "remove", name: "modbot: words 2 (scam)" },
    { does: "change", parts: ["keywords"], byHand: false },
  ]);
  expect(inFilter()).toHaveLength(1);
});

test("rules of other people are neither counted as ours nor touched, whatever they are called", async () => {
  const { publish, inFilter, server, scene } = await setUp();
  const theirs = {
    name: "modbot: words 1 (theirs)",
    event_type: 1,
    trigger_type: 1,
    trigger_metadata: { keyword_filter: [], regex_patterns: [], allow_list: [] },
    actions: [{ type: 1, metadata: {} }],
  };
  const id = scene.world.id();
  server.guild.automod.set(id, {
    ...theirs,
    id,
    guild_id: server.id,
    creator_id: server.owner.id,
    enabled: true,
    exempt_roles: [],
    exempt_channels: [],
  });
  const own = scene.world.id();
  server.guild.automod.set(own, {
    ...theirs,
    name: "spam",
    id: own,
    guild_id: server.id,
    creator_id: scene.world.self.id,
    enabled: true,
    exempt_roles: [],
    exempt_channels: [],
  });
  await publish(ruleOf(1, ["free nitro"]));
  await publish();
  expect(inFilter().map(({ name }) => name)).toEqual(["modbot: words 1 (theirs)", "spam"]);
});

test("what others use up of the filter's few rules is no room for ours", async () => {
  const { where, server, scene } = await setUp();
  for (let i = 0; i < 4; i++) {
    const id = scene.world.id();
    server.guild.automod.set(id, {
      id,
      guild_id: server.id,
      creator_id: server.owner.id,
      name: `${i}`,
      event_type: 1,
      trigger_type: i < 3 ? 1 : 5,
      trigger_metadata: {},
      actions: [],
      enabled: true,
      exempt_roles: [],
      exempt_channels: [],
    });
  }
  scene.discord.fault("GET /guilds/{guild_id}/auto-moderation/rules", {
    kind: "status",
    status: 200,
    body: [...server.guild.automod.values()],
  });
  expect((await openFilter(where)).room).toEqual({ keywords: 3, mentions: 0 });
});

test("a change by hand is seen, and told from a newer rulebook; so is a rule that somebody deleted", async () => {
  const { where, publish, look, server, inFilter } = await setUp();
  await publish(ruleOf(1, ["free nitro"]), MENTIONS);
  const [words] = inFilter();
  server.guild.automod.set(String(words?.id), { ...words!, enabled: false });
  expect(await look(ruleOf(1, ["free nitro"]), MENTIONS)).toMatchObject([
    { does: "change", parts: ["switched on"], byHand: true },
    { does: "keep", byHand: false },
  ]);
  expect(await look(ruleOf(1, ["other"]), MENTIONS)).toMatchObject([{ byHand: true }, { byHand: false }]);
  server.guild.automod.delete(String(inFilter()[1]?.id));
  expect((await openFilter(where)).deleted).toBe(1);
  expect(namesOf(await publish(ruleOf(1, ["free nitro"]), MENTIONS))).toEqual(["change", "create"]);
  expect((await openFilter(where)).deleted).toBe(0);
});

test("without the right people are told which, and what was done before a refusal is remembered", async () => {
  const { publish, look, server, scene } = await setUp();
  scene.discord.fault("POST /guilds/{guild_id}/auto-moderation/rules", { kind: "slow", ms: 0 });
  scene.discord.fault("POST /guilds/{guild_id}/auto-moderation/rules", {
    kind: "status",
    status: 400,
    body: { code: 50_035, message: "Invalid Form Body" },
  });
  await expect(publish(ruleOf(1, ["free nitro"]), ruleOf(2, ["gift"]))).rejects.toThrow(
    /cannot create the rule "modbot: words 2/,
  );
  expect(namesOf(await look(ruleOf(1, ["free nitro"]), ruleOf(2, ["gift"])))).toEqual(["keep", "create"]);
  server.setPermissions(server.botRole(), ["VIEW_CHANNEL"]);
  await expect(publish(ruleOf(1, ["x"]))).rejects.toMatchObject({ hint: expect.stringMatching(/Manage Server/) });
});
