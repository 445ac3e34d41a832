import { expect, test } from "vitest";
import { messageWith } from "../../../test/message.ts";
import { levelWhen, moderatorWhen, wordsIn } from "../../../test/rulebook.ts";

const any = (text: string) => levelWhen({ invite: { any: true } }, text);

test.each([
  "https://discord.gg/abcdef",
  "discord.gg/abcdef",
  "https://discord.com/invite/abcdef",
  "discordapp.com/invite/abcdef?event=1",
  "https://dsc.gg/abcdef",
  "discord . gg / abcdef",
  "discord[.]gg/abcdef",
  "discord dot gg slash abcdef",
  "discord .gg/abcdef",
  "https://t.me/+AbCdEf123",
  "https://t.me/joinchat/AbCdEf123",
  "https://chat.whatsapp.com/AbCdEf1234567",
  "https://www.guilded.gg/i/abcdef",
  "https://rvlt.gg/abcdef",
  "https://youtube.com/redirect?q=https%3A%2F%2Fdiscord.gg%2Fabcdef",
])("an invitation is found: %s", (text) => expect(any(text)).toBe("act"));

test("one without its site asks people", () => expect(any("come to .gg/abcdef")).toBe("queue"));

test.each([
  "https://discord.gg",
  "https://discord.com/channels/1/2",
  "https://discord.com/invite",
  "https://support.discord.com/hc/en-us",
  "https://disboard.org/servers/tag/chess",
  "https://top.gg/bot/1234567",
  "https://t.me/somebody",
  "https://youtube.com/watch?v=abc",
  "discord is down",
  "gg/wp everyone, gg / next",
  "that was gg. /abcdef",
  "invite me to your party",
  "i am at twitch.tv/discord.gg",
])("no invitation: %s", (text) => expect(any(text)).toBe("none"));

test("one's own invitations may be allowed, as a code or as the whole of it", () => {
  const others = (text: string) => levelWhen({ invite: { not_in: ["OurCode", "https://t.me/+AbCdEf123"] } }, text);
  expect(others("https://discord.gg/ourcode https://t.me/+AbCdEf123")).toBe("none");
  expect(others("https://discord.gg/ourcode https://discord.gg/theirs")).toBe("act");
});

test("one may be named", () => {
  const named = (text: string) => levelWhen({ invite: { in: ["theirs"] } }, text);
  expect([named("discord.gg/theirs"), named("discord.gg/ours")]).toEqual(["act", "none"]);
});

test("it says where to", () => {
  const decision = moderatorWhen({ invite: { any: true } }).moderate(messageWith("https://discord.gg/abcdef"));
  expect(wordsIn(decision)).toBe("invitation to Discord abcdef");
});
