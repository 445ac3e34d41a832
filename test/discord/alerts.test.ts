import { expect, test } from "vitest";
import { PERMISSION } from "./bits.ts";
import { buttonsOf, DOUBT, deskAt, idOf, SCAM, SPAM, textOf, toldTo } from "./desk.ts";
import { openFakeDiscord } from "./fake-discord.ts";
import { lost } from "./faults.ts";

const EPHEMERAL = 64;

test("what waits is shown with a text that does nothing, and a button decides it: the alert then says who did", async () => {
  const discord = await openFakeDiscord();
  const { server, ann, alertOf, online } = deskAt(discord);
  const bot = await online();
  const pia = server.person({ name: "**pia** @everyone" });
  const said = pia.say(
    server.general,
    `${DOUBT} @everyone <@${ann.id}> https://evil.example ||x|| \u202etfel \`\`\`js`,
  );
  await bot.until("an alert", () => alertOf("c1") !== undefined);
  const alert = alertOf("c1")!;
  expect(textOf(alert)).toContain("waits for a decision");
  expect(textOf(alert)).toMatch(/Block would: time the author out for 1d\ndelete the message\nadd 1 strike/);
  // The text is under a spoiler as code, and neither ends before its end.
  const description = String((alert.embeds[0] as { description?: string }).description);
  const inside = /\|\|```\n([\s\S]*)\n```\|\|$/.exec(description)?.[1] ?? "";
  expect(inside).toContain("@everyone");
  expect(inside).not.toMatch(/```|\|\||\u202e/);
  expect(description.split("||```")[0]).toContain("\\*\\*pia\\*\\* \\@everyone");
  expect(alert.mention_everyone).toBe(false);

  const press = ann.press(alert, idOf(alert, "Block"));
  await bot.until("a timeout", () => server.guild.members.get(pia.id)?.communication_disabled_until !== null);
  await bot.until("the outcome in the alert", () => textOf(alertOf("c1")!).includes("blocked by ann"));
  expect(server.messages(server.general)).not.toContain(said);
  expect(press.callback?.type).toBe(6);
  expect(toldTo(press)).toBe("");
  expect(
    buttonsOf(alertOf("c1")!)
      .filter(({ disabled }) => !disabled)
      .map(({ label }) => label),
  ).toEqual(["Undo"]);
  expect(await bot.stop()).toBe(130);
});

test("two who press at one time: one decides, and the other is told who, by herself", async () => {
  const discord = await openFakeDiscord();
  const { server, ann, bob, alertOf, online, office } = deskAt(discord);
  const bot = await online();
  const pia = server.person();
  pia.say(server.general, DOUBT);
  await bot.until("an alert", () => alertOf("c1") !== undefined);
  const alert = alertOf("c1")!;
  const presses = [ann.press(alert, idOf(alert, "Approve")), bob.press(alert, idOf(alert, "Block"))];
  await bot.until("an answer to both", () => presses.every(({ callback }) => callback !== undefined));
  await bot.until("a word to the second", () => presses.some(({ followups }) => followups.length > 0));
  const [told] = presses.flatMap(({ followups }) => followups);
  expect(told?.content).toMatch(/^c1 was (approved by ann|blocked by bob) already\.$/);
  expect(told?.flags).toBe(EPHEMERAL);
  expect(presses.filter(({ followups }) => followups.length > 0)).toHaveLength(1);
  const store = await office.store();
  const events = (await store.eventsOf("c1")).filter(({ type }) => type === "decided");
  expect(events).toHaveLength(1);
});

test("who may not moderate is told so, and nothing is done, whatever the button says", async () => {
  const discord = await openFakeDiscord();
  const { server, staff, alertOf, online, office } = deskAt(discord);
  const bot = await online();
  const pia = server.person();
  pia.say(server.general, DOUBT);
  await bot.until("an alert", () => alertOf("c1") !== undefined);
  const alert = alertOf("c1")!;
  const forged = [
    idOf(alert, "Approve"),
    "mb:block:c1",
    "mb:undo:c1:1",
    "mb:approve:c99",
    "mb:block:c1:1:1",
    "mb:eat:c1",
  ];
  const presses = forged.map((id) => pia.press(alert, id));
  // A modal that was never opened is sent off all the same.
  presses.push(pia.submit(staff, "mb:undo:c1:1", { reason: "because" }, alert));
  await bot.until("answers", () => presses.filter(({ followups }) => followups.length > 0).length >= 4);
  expect(
    presses.flatMap(({ followups }) => followups).every(({ content }) => /You do not moderate here/.test(content)),
  ).toBe(true);
  const store = await office.store();
  expect((await store.caseOf("c1"))?.status).toBe("open");
});

test("who may moderate in one channel alone is nobody elsewhere, and decides nothing there", async () => {
  const discord = await openFakeDiscord();
  const { server, staff, alertOf, online, office } = deskAt(discord);
  const bot = await online();
  const cy = server.person({ name: "cy" });
  const all = PERMISSION.VIEW_CHANNEL | PERMISSION.MANAGE_MESSAGES | PERMISSION.MODERATE_MEMBERS;
  server.owner.setOverwrite(staff, { id: cy.id, type: 1, allow: String(all), deny: "0" });
  server.person().say(server.general, DOUBT);
  await bot.until("an alert", () => alertOf("c1") !== undefined);
  const alert = alertOf("c1")!;
  const press = cy.press(alert, idOf(alert, "Block"));
  await bot.until("a word to them", () => press.followups.length > 0);
  expect(press.followups[0]?.content).toMatch(/You do not moderate here/);
  const store = await office.store();
  expect((await store.caseOf("c1"))?.status).toBe("open");
});

test("a burst has one alert that grows; a press on what has changed since decides nothing that was not seen", async () => {
  const discord = await openFakeDiscord();
  const { server, alerts, alertOf, online } = deskAt(discord);
  const bot = await online();
  const pia = server.person();
  for (let i = 0; i < 6; i++) pia.say(server.general, `${SPAM} ${i}`);
  await bot.until("all of it in one alert", () =>
    textOf(alertOf("c1") ?? { embeds: [] }).includes("and 3 more messages"),
  );
  await bot.until("what became of it", () => textOf(alertOf("c1")!).includes("delete the message · done (6 times)"));
  expect(alerts()).toHaveLength(1);
  expect(await bot.stop()).toBe(130);
});

test("undo asks for a reason, takes the ban back, and needs the right to unban", async () => {
  const discord = await openFakeDiscord();
  const { server, staff, ann, alertOf, online } = deskAt(discord);
  const minor = server.person({ name: "cy", roles: [server.role("juniors", ["MODERATE_MEMBERS"])] });
  const bot = await online();
  const pia = server.person();
  pia.say(server.general, SCAM);
  await bot.until("a ban", () => server.guild.bans.has(pia.id));
  await bot.until("an alert that says so", () =>
    textOf(alertOf("c1") ?? { embeds: [] }).includes("ban the author · done"),
  );
  const alert = alertOf("c1")!;
  const refused = minor.submit(staff, idOf(alert, "Undo"), { reason: "" }, alert);
  await bot.until("a refusal", () => refused.followups.length > 0);
  expect(refused.followups[0]?.content).toBe("c1: taking it back needs the permission “Ban Members”.");
  expect(server.guild.bans.has(pia.id)).toBe(true);

  const opened = ann.press(alert, idOf(alert, "Undo"));
  await bot.until("a modal", () => opened.callback !== undefined);
  expect(opened.callback).toMatchObject({ type: 9, data: { custom_id: idOf(alert, "Undo"), title: "Undo c1" } });
  ann.submit(staff, idOf(alert, "Undo"), { reason: "a *joke*" }, alert);
  await bot.until("no ban", () => !server.guild.bans.has(pia.id));
  await bot.until("an alert that says so", () => textOf(alertOf("c1")!).includes("lift the ban · done"));
  expect(textOf(alertOf("c1")!)).toContain("c1 · high · undone".replace("high", "medium"));
});

test("a reaction takes back what was done, by whom may, once", async () => {
  const discord = await openFakeDiscord();
  const { server, ann, bob, alertOf, online, office } = deskAt(discord);
  const bot = await online();
  const pia = server.person();
  pia.say(server.general, SPAM);
  await bot.until("a timeout", () => server.guild.members.get(pia.id)?.communication_disabled_until !== null);
  await bot.until("an alert", () => alertOf("c1") !== undefined);
  const alert = alertOf("c1")!;
  pia.react(alert, "↩️");
  ann.react(alert, "👍");
  ann.react(alert, "↩");
  bob.react(alert, "↩️");
  await bot.until("no timeout", () => server.guild.members.get(pia.id)?.communication_disabled_until === null);
  await bot.until("the outcome", () => textOf(alertOf("c1")!).includes("undone"));
  const store = await office.store();
  const undone = (await store.eventsOf("c1")).filter(({ type }) => type === "undone");
  expect(undone).toHaveLength(1);
  expect(undone[0]).toMatchObject({
    by: { name: expect.stringMatching(/^(ann|bob) \(discord \d+\)$/) },
    note: "by a reaction",
  });
});

test("what is decided at a terminal, also while the bot is away, is shown in the alert", async () => {
  const discord = await openFakeDiscord();
  const { server, alerts, alertOf, online, office, ann } = deskAt(discord);
  const first = await online();
  const [pia, ole] = [server.person(), server.person()];
  pia.say(server.general, DOUBT);
  ole.say(server.general, SPAM);
  await first.until("both alerts", () => alerts().length === 2);
  const spam = alerts().find((one) => textOf(one).includes("modbot acted"))!;
  const id = /^(c\d+)/.exec(textOf(spam))![1]!;
  expect((await office.modbot("undo", id, "--yes", "--as", "cleo")).code).toBe(0);
  await first.until("the outcome", () => textOf(alertOf(id)!).includes("undone"));
  await first.kill();
  const other = id === "c1" ? "c2" : "c1";
  const store = await office.store();
  const { version } = (await store.caseOf(other))!;
  const by = { kind: "moderator", name: "cleo" } as const;
  await store.write(
    { caseId: other, version, events: [{ type: "decided", at: Date.now(), by, verdict: "approve", asked: [] }] },
    by,
    Date.now(),
  );
  const again = await online();
  await again.until("the outcome of what was decided meanwhile", () =>
    textOf(alertOf(other)!).includes("approved by cleo"),
  );
  expect(alerts()).toHaveLength(2);
  const alert = alertOf(other)!;
  const channel = discord.world.channels.get(alert.channel_id)!;
  // Whoever saw the case before it was decided takes back nothing of that.
  const stale = ann.submit(channel, `mb:undo:${other}:1`, { reason: "" }, alert);
  await again.until("a word about who was quicker", () => stale.followups.length > 0);
  expect(stale.followups[0]?.content).toBe(`${other} was approved by cleo already.`);
  // A button works, and nobody's memory is needed for it.
  ann.submit(channel, idOf(alert, "Undo"), { reason: "" }, alert);
  await again.until("it waits again", () => textOf(alertOf(other)!).includes("waits for a decision"));
});

test("killed in the middle of telling, it tells once", async () => {
  const discord = await openFakeDiscord();
  const { server, alerts, online } = deskAt(discord);
  const first = await online();
  discord.fault("POST /channels/{channel_id}/messages", lost);
  server.person().say(server.general, SPAM);
  await first.until("a first try", () => discord.askedFor("POST /channels/{channel_id}/messages").length > 0);
  await first.kill();
  const again = await online();
  await again.until("an alert", () => alerts().length > 0);
  server.person().say(server.general, SPAM);
  await again.until("the next one", () => alerts().length > 1);
  expect(new Set(alerts().map((one) => textOf(one).slice(0, 3))).size).toBe(alerts().length);
});

test("a press that comes too late, or that another process has answered, decides nothing", async () => {
  const discord = await openFakeDiscord();
  const { server, ann, alertOf, online, office } = deskAt(discord);
  const bot = await online();
  server.person().say(server.general, DOUBT);
  await bot.until("an alert", () => alertOf("c1") !== undefined);
  const alert = alertOf("c1")!;
  discord.fault("POST /interactions/{interaction_id}/{interaction_token}/callback", {
    kind: "status",
    status: 400,
    body: { code: 40_060, message: "Interaction has already been acknowledged." },
  });
  ann.press(alert, idOf(alert, "Block"));
  await bot.until(
    "the press",
    () => discord.askedFor("POST /interactions/{interaction_id}/{interaction_token}/callback").length > 0,
  );
  const store = await office.store();
  expect((await store.caseOf("c1"))?.status).toBe("open");
  ann.press(alert, idOf(alert, "Block"));
  await bot.until("a decision", async () => (await store.caseOf("c1"))?.status === "blocked");
});

test("in observe mode nothing is shown, and nothing pressed does anything there", async () => {
  const discord = await openFakeDiscord();
  const { server, alerts, online, office } = deskAt(discord, { mode: "observe" });
  const bot = await online();
  const said = server.person().say(server.general, SPAM);
  await bot.hasDecided(said.id);
  const store = await office.store();
  await bot.until(
    "an outcome",
    async () => (await store.caseOf("c1"))?.effects.every(({ outcome }) => outcome) ?? false,
  );
  expect(await bot.stop()).toBe(130);
  expect(alerts()).toEqual([]);
});
