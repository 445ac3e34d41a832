import { expect, test } from "vitest";
import { DOUBT, deskAt, SCAM, SPAM, textOf, toldTo } from "./desk.ts";
import { openFakeDiscord } from "./fake-discord.ts";

const PUT = "PUT /applications/{application_id}/commands";
const sub = (name: string, values: Readonly<Record<string, string | boolean>> = {}) => ({
  type: 1,
  name,
  options: Object.entries(values).map(([key, value]) => ({
    type: typeof value === "boolean" ? 5 : 3,
    name: key,
    value,
  })),
});

const open = async (settings: object = {}) => {
  const discord = await openFakeDiscord();
  const desk = deskAt(discord, { settings: { commands: "on", ...settings } });
  const bot = await desk.online();
  return { discord, bot, ...desk };
};

test("Discord is told of the commands once, and again only when they have changed", async () => {
  const { discord, bot, office, online } = await open();
  await bot.until("the commands", () => discord.askedFor(PUT).length === 1);
  const stored = [...discord.world.commands.values()];
  expect(stored.map(({ name, type, default_member_permissions: who }) => [name, type, who])).toEqual([
    ["modbot", 1, "8192"],
    ["report", 1, null],
    ["appeal", 1, null],
    ["Report to moderators", 3, null],
  ]);
  expect(stored[0]).toMatchObject({ description_localizations: { de: "Diesen Server moderieren" } });
  await bot.stop();
  const again = await online();
  await again.until(
    "some talk",
    () => discord.gateway.seen.identifies.length + discord.gateway.seen.resumes.length > 1,
  );
  await again.stop();
  expect(discord.askedFor(PUT)).toHaveLength(1);
  expect((await office.modbot("status")).code).toBe(0);
});

test("who moderates is answered, alone; who does not is refused, whatever Discord shows them", async () => {
  const { server, staff, bot, ann } = await open();
  const pia = server.person({ name: "pia" });
  pia.say(server.general, SPAM);
  await bot.until("a timeout", () => server.guild.members.get(pia.id)?.communication_disabled_until !== null);
  const asked = {
    text: ann.command(staff, "modbot", [sub("explain", { text: `${SPAM} @everyone` })]),
    case: ann.command(staff, "modbot", [sub("explain", { case: "C1" })]),
    history: ann.command(staff, "modbot", [sub("history", { user: pia.id })]),
    strikes: ann.command(staff, "modbot", [sub("strikes", { user: pia.id })]),
    nobody: ann.command(staff, "modbot", [sub("strikes", { user: ann.id })]),
    other: ann.command(staff, "modbot", [sub("explain", { case: "c99" })]),
    unknown: ann.command(staff, "modbot", [sub("dance")]),
    forged: pia.command(server.general, "modbot", [sub("history", { user: ann.id })]),
    undo: pia.command(server.general, "modbot", [sub("undo", { case: "c1" })]),
  };
  await bot.until("answers to all", () => Object.values(asked).every((one) => toldTo(one) !== ""));
  expect(toldTo(asked.text)).toMatch(/^\*\*acted on\*\*: .*\n\*\*spam\*\* \(act\)/);
  expect(toldTo(asked.case)).toContain("c1 · medium · modbot acted");
  expect(toldTo(asked.history)).toMatch(/^<@\d+>: 1 case, 0 upheld, 0 overturned; 1 strike/);
  expect(toldTo(asked.strikes)).toMatch(/: 1 strike.*\n· c1 /);
  expect(toldTo(asked.nobody)).toMatch(/: 0 strikes$/);
  expect(toldTo(asked.other)).toBe("There is no case c99 in this server.");
  expect(toldTo(asked.unknown)).toContain("does not know that command");
  expect([toldTo(asked.forged), toldTo(asked.undo)]).toEqual(
    Array(2).fill(expect.stringMatching(/^That is for moderators/)),
  );
  for (const one of Object.values(asked)) expect((one.original?.flags ?? 0) & 64).toBe(64);
});

test("untimeout and unban take back what modbot did, and nothing that others did", async () => {
  const { server, staff, bot, ann, office } = await open();
  const [pia, ole, cy] = [server.person(), server.person(), server.person()];
  pia.say(server.general, SPAM);
  ole.say(server.general, SCAM);
  server.owner.timeOut(cy.id, new Date(Date.now() + 3_600_000).toISOString());
  await bot.until("a timeout", () => server.guild.members.get(pia.id)?.communication_disabled_until !== null);
  await bot.until("a ban", () => server.guild.bans.has(ole.id));
  const store = await office.store();
  await bot.until("both written down", async () => {
    const cases = [await store.caseOf("c1"), await store.caseOf("c2")];
    return cases.every((one) => one?.effects.every(({ outcome }) => outcome !== undefined));
  });
  const untimeout = ann.command(staff, "modbot", [sub("untimeout", { user: pia.id, reason: "a mistake" })]);
  const unban = ann.command(staff, "modbot", [sub("unban", { user: ole.id })]);
  const others = ann.command(staff, "modbot", [sub("untimeout", { user: cy.id })]);
  await bot.until("no timeout", () => server.guild.members.get(pia.id)?.communication_disabled_until === null);
  await bot.until("no ban", () => !server.guild.bans.has(ole.id));
  await bot.until("answers", () => [untimeout, unban, others].every((one) => toldTo(one) !== ""));
  expect(toldTo(untimeout)).toMatch(/^c\d: taken back\.$/);
  expect(toldTo(others)).toContain("modbot has no timeout that stands against");
  expect(server.guild.members.get(cy.id)?.communication_disabled_until).not.toBeNull();
});

test("a lockdown by hand is a case of its own, needs the right to change channels, and is undone as any other", async () => {
  const { server, staff, bot, ann, office } = await open();
  const junior = server.person({ roles: [server.role("juniors", ["MODERATE_MEMBERS"])] });
  const refused = junior.command(server.general, "modbot", [sub("lockdown", { time: "10m" })]);
  await bot.until("a refusal", () => toldTo(refused) !== "");
  expect(toldTo(refused)).toBe("The channel stays open: it needs the permission “Manage Channels”.");
  const asked = ann.command(staff, "modbot", [
    sub("lockdown", { channel: server.general.id, time: "10m", reason: "a brawl" }),
  ]);
  await bot.until("an answer", () => toldTo(asked).startsWith("c1: "));
  const everyone = () =>
    (server.general as unknown as { permission_overwrites: { id: string; deny: string }[] }).permission_overwrites.find(
      ({ id }) => id === server.id,
    );
  await bot.until("a locked channel", () => (BigInt(everyone()?.deny ?? "0") & (1n << 11n)) !== 0n);
  const store = await office.store();
  expect(await store.caseOf("c1")).toMatchObject({ status: "blocked", decided: { note: "a brawl" } });
  // It is nothing against the moderator.
  expect((await store.historyOf({ platform: "discord", community: server.id, author: ann.id })).cases).toBe(0);
  const undo = ann.command(staff, "modbot", [sub("undo", { case: "c1" })]);
  await bot.until("an open channel", () => (BigInt(everyone()?.deny ?? "0") & (1n << 11n)) === 0n);
  expect(toldTo(undo)).toMatch(/c1: taken back/);
  for (const time of ["never", "0s", "30d"]) {
    const wrong = ann.command(staff, "modbot", [sub("lockdown", { time })]);
    await bot.until("words that help", () => toldTo(wrong).includes("How long?"));
  }
});

test("anybody reports a message, by its menu or by a link, and the case says so", async () => {
  const { server, bot, alertOf } = await open();
  const [pia, ole, cy] = [server.person({ name: "pia" }), server.person(), server.person()];
  const said = pia.say(server.general, "you are all fools");
  await bot.hasDecided(said.id);
  const menu = ole.messageCommand(said, "Report to moderators");
  await bot.until("thanks", () => toldTo(menu).startsWith("Thank you"));
  await bot.until("an alert", () => alertOf("c1") !== undefined);
  const link = `https://discord.com/channels/${server.id}/${server.general.id}/${said.id}`;
  const typed = cy.command(server.general, "report", [
    { type: 3, name: "message", value: link },
    { type: 3, name: "what", value: "insults ||x||" },
  ]);
  await bot.until("both reports", () => textOf(alertOf("c1")!).includes("Reported 2 times"));
  expect(toldTo(typed)).toContain("the author is not told");
  expect(textOf(alertOf("c1")!)).toContain("insults \\|\\|x\\|\\|");
  const own = pia.messageCommand(said, "Report to moderators");
  const nothing = cy.command(server.general, "report", [{ type: 3, name: "message", value: "that one" }]);
  await bot.until("refusals", () => toldTo(own) !== "" && toldTo(nothing) !== "");
  expect([toldTo(own), toldTo(nothing)]).toEqual([
    "That is your own message: you can delete it.",
    "Which message? Give a link to it, or its id.",
  ]);
});

test("a permit is given by command, and an appeal can be made by one", async () => {
  const { server, staff, bot, ann, office, discord } = await open();
  const pia = server.person({ name: "pia" });
  const given = ann.command(staff, "modbot", [sub("permit", { user: pia.id, permit: "Link", time: "1h" })], {
    users: { [pia.id]: pia.user },
  });
  await bot.until("an answer", () => toldTo(given) !== "");
  expect(toldTo(given)).toBe(`<@${pia.id}> may link for 1h.`);
  expect((await office.modbot("permit", "list")).stdout).toContain("pia");
  pia.say(server.general, SPAM);
  await bot.until("a timeout", () => server.guild.members.get(pia.id)?.communication_disabled_until !== null);
  const appeal = pia.command(server.general, "appeal", [
    { type: 3, name: "case", value: "c1" },
    { type: 3, name: "why", value: "It was a quote" },
  ]);
  await bot.until("an answer", () => toldTo(appeal).includes("Your appeal was taken"));
  const store = await office.store();
  expect((await store.caseOf("c1"))?.appeals).toMatchObject([{ text: "It was a quote", called: "pia" }]);
  expect(discord.breaches).toEqual([]);
});

test("a name in the settings stands for the account, and one of somebody else's terminal cannot be taken", async () => {
  const { server, alertOf, bot, office } = await open();
  const helper = server.person({
    name: "mo",
    roles: [server.role("helpers2", ["MODERATE_MEMBERS", "MANAGE_MESSAGES"])],
  });
  server.person().say(server.general, DOUBT);
  await bot.until("an alert", () => alertOf("c1") !== undefined);
  helper.press(alertOf("c1")!, "mb:approve:c1:1");
  const store = await office.store();
  await bot.until("a decision", async () => (await store.caseOf("c1"))?.status === "approved");
  // `mo` decides at the terminal of this folder.
  expect((await store.caseOf("c1"))?.decided?.by).toEqual({ kind: "moderator", name: `mo (discord ${helper.id})` });
});
