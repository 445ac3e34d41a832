import { expect, test } from "vitest";
import { buttonsOf, DOUBT, deskAt, idOf, SCAM, SPAM, textOf, toldTo } from "./desk.ts";
import { openFakeDiscord } from "./fake-discord.ts";
import { dmWith } from "./world.ts";

test("whoever was punished appeals by a button under the notice; another moderator upholds it, and they are told", async () => {
  const discord = await openFakeDiscord();
  const { server, ann, alertOf, online, office } = deskAt(discord, {
    more: { appeals: { url: "https://appeals.example/form" } },
  });
  const bot = await online();
  const pia = server.person({ name: "pia" });
  const dm = dmWith(discord.world, pia.user);
  pia.say(server.general, SCAM);
  await bot.until("a notice", () => server.dmsTo(pia.user).length === 1);
  await bot.until("a ban", () => server.guild.bans.has(pia.id));
  const [notice] = server.dmsTo(pia.user);
  expect(notice?.content).toContain("<https://appeals.example/form?case=c1>");
  const button = idOf(notice!, "Appeal");

  const opened = pia.press(notice!, button);
  await bot.until("a modal", () => opened.callback !== undefined);
  expect(opened.callback).toMatchObject({ type: 9, data: { custom_id: button } });
  const sent = pia.submit(dm, button, { why: "My ||account|| was ```hijacked``` @everyone" }, notice);
  await bot.until("an answer", () => toldTo(sent).includes("Your appeal was taken"));
  await bot.until("the appeal before moderators", () => textOf(alertOf("c1")!).includes("waits for an answer"));
  const alert = alertOf("c1")!;
  expect(textOf(alert)).toContain("Appeal: **pia** · waits for an answer\n||```\n");
  expect(buttonsOf(alert).map(({ label }) => label)).toEqual(["Uphold appeal", "Refuse appeal", "Escalate", "Undo"]);

  // Once is enough.
  const again = pia.press(notice!, button);
  await bot.until("a word", () => toldTo(again).includes("waits for a moderator"));
  ann.press(alert, idOf(alert, "Uphold appeal"));
  await bot.until("no ban", () => !server.guild.bans.has(pia.id));
  await bot.until("the outcome", () => textOf(alertOf("c1")!).includes("upheld by ann"));
  // Nobody writes to whom no server is shared with: the button says it.
  expect(server.dmsTo(pia.user)).toHaveLength(1);
  const after = pia.press(notice!, button);
  await bot.until("the answer", () => toldTo(after).includes("was upheld"));
  const store = await office.store();
  expect(await store.labels()).toMatchObject([{ violation: false, source: "overturn" }]);
  expect((await office.modbot("explain", "c1")).stdout).toContain("appeal by pia, upheld by ann");
  expect((await office.modbot("stats")).stdout).toMatch(/appeals\s+1: 1 upheld, 0 refused, 0 wait/);
});

test("nobody appeals for somebody else, nor where nothing was done, and a moderator does not answer against himself", async () => {
  const discord = await openFakeDiscord();
  const { server, ann, bob, alertOf, online, office } = deskAt(discord);
  const bot = await online();
  const [pia, ole] = [server.person(), server.person()];
  pia.say(server.general, DOUBT);
  await bot.until("an alert", () => alertOf("c1") !== undefined);
  const alert = alertOf("c1")!;
  const dm = dmWith(discord.world, ole.user);
  const early = pia.submit(dmWith(discord.world, pia.user), "mb:appeal:c1", { why: "I did nothing at all" });
  const other = ole.submit(dm, "mb:appeal:c1", { why: "I did nothing at all" });
  const none = ole.submit(dm, "mb:appeal:c77", { why: "I did nothing at all" });
  await bot.until("answers", () => [early, other, none].every((one) => toldTo(one) !== ""));
  expect(toldTo(early)).toContain("nothing stands against you");
  expect([toldTo(other), toldTo(none)]).toEqual(
    Array(2).fill(expect.stringContaining("There is no such case about you")),
  );

  ann.press(alert, idOf(alert, "Block"));
  await bot.until("a timeout", () => server.guild.members.get(pia.id)?.communication_disabled_until !== null);
  await bot.until("an outcome", async () => {
    const effects = (await (await office.store()).caseOf("c1"))?.effects;
    return effects?.every(({ outcome }) => outcome?.status === "done") ?? false;
  });
  const sent = pia.submit(dmWith(discord.world, pia.user), "mb:appeal:c1", { why: "It was a quote" });
  await bot.until("an answer", () => toldTo(sent).includes("taken"));
  await bot.until("the buttons of an appeal", () =>
    buttonsOf(alertOf("c1")!).some(({ label }) => label === "Uphold appeal"),
  );
  const own = ann.press(alertOf("c1")!, idOf(alertOf("c1")!, "Refuse appeal"));
  await bot.until("a refusal", () => own.followups.length > 0);
  expect(own.followups[0]?.content).toContain("you decided c1 yourself");
  bob.press(alertOf("c1")!, idOf(alertOf("c1")!, "Refuse appeal"));
  await bot.until("a word to them", () => server.dmsTo(pia.user).length === 1);
  const [told] = server.dmsTo(pia.user);
  expect(told?.content).toMatch(
    /^From the moderators of \*\*a server\*\*:\n> Your appeal in case c1 was read by a moderator who had not decided it and refused/,
  );
  expect(told?.components).toEqual([]);
  expect(server.guild.members.get(pia.id)?.communication_disabled_until).not.toBeNull();
  expect((await (await office.store()).caseOf("c1"))?.status).toBe("blocked");
});

test("where appeals are off no button is shown, and none is taken", async () => {
  const discord = await openFakeDiscord();
  const { server, online } = deskAt(discord, { more: { appeals: "off" } });
  const bot = await online();
  const pia = server.person();
  pia.say(server.general, SPAM);
  await bot.until("a notice", () => server.dmsTo(pia.user).length === 1);
  expect(server.dmsTo(pia.user)[0]?.components).toEqual([]);
  const sent = pia.submit(dmWith(discord.world, pia.user), "mb:appeal:c1", { why: "I did nothing at all" });
  await bot.until("an answer", () => toldTo(sent).includes("No appeals are taken here"));
});
