import fc from "fast-check";
import { expect, test } from "vitest";
import { openOffice } from "../../../test/office.ts";
import { accountFrom, accountText } from "./account.ts";

const mia = { kind: "moderator", name: "mia" } as const;
const on = (platform: string, id: string) => ({ platform, community: `${platform}-1`, author: { id, name: id } });

test("the ladder goes by the person: the second account is where the first would have been", async () => {
  const office = openOffice();
  await office.store.link({ platform: "twitch", author: "zed_tv" }, { platform: "discord", author: "zed" }, mia, 0);
  await office.say("spam", on("twitch", "zed_tv"));
  office.time.now += 3_600_000;
  const { write } = await office.say("spam", on("discord", "zed"));
  const timeout = write?.outbox?.find(({ effect }) => effect.action === "timeout");
  expect(timeout?.effect).toMatchObject({ target: { platform: "discord", author: "zed" }, ladder: { strikes: 3 } });
  expect(await office.desk.look(write?.caseId ?? "")).toMatchObject({
    linked: [{ platform: "twitch", author: "zed_tv" }],
  });
});

test("nobody stands for somebody of the same name on another platform", async () => {
  const office = openOffice();
  await office.say("spam", on("twitch", "zed"));
  office.time.now += 3_600_000;
  const { write } = await office.say("spam", on("discord", "zed"));
  expect(write?.outbox?.find(({ effect }) => effect.action === "timeout")?.effect.ladder).toBeUndefined();
});

test("an account is written as a platform and an id, and read back", () => {
  for (const text of ["discord", "discord:", ":1", "Discord:1", "a b:1", "discord:1 2", ""])
    expect(accountFrom(text), text).toBeUndefined();
  fc.assert(
    fc.property(fc.constantFrom("discord", "twitch", "dgg"), fc.stringMatching(/^\S{1,40}$/), (platform, author) => {
      expect(accountFrom(accountText({ platform, author }))).toEqual({ platform, author });
    }),
  );
});
