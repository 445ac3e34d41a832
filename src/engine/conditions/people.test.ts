import { expect, test } from "vitest";
import { authorNamed, messageWith } from "../../../test/message.ts";
import { levelWhen, moderatorWhen } from "../../../test/rulebook.ts";

const DAY = 86_400_000;
const now = 1_790_000_000_000;
const by = (fields: object) => messageWith("hi", { author: authorNamed("ann", fields), sentAt: now });

test.each([
  [{ account: { younger_than: "7d" } }, { createdAt: now - DAY }, "act"],
  [{ account: { younger_than: "7d" } }, { createdAt: now - 7 * DAY }, "none"],
  [{ account: { younger_than: "7d" } }, { createdAt: now - 900 * DAY }, "none"],
  [{ member: { younger_than: "1h" } }, { joinedAt: now - 60_000 }, "act"],
  [{ member: { younger_than: "1h" } }, { joinedAt: now - DAY }, "none"],
  [{ author: { role: ["vip"] } }, { roles: ["VIP"] }, "act"],
  [{ author: { role: ["vip"] } }, { roles: ["regular"] }, "none"],
  [{ author: { role: "vip" } }, { roles: [] }, "none"],
  [{ author: { permit: "link" } }, { roles: ["permit:link"] }, "act"],
  [{ author: { permit: "link" } }, { roles: ["link"] }, "none"],
] as const)("%j for %j is %s", (when, author, expected) => expect(levelWhen(when, by(author))).toBe(expected));

test("missing data is unknown: it neither holds nor exempts, unless the rule says to ask people", () => {
  const nobody: typeof unknown = unknown;
  for (const when of [
    { account: { younger_than: "7d" } },
    { member: { younger_than: "7d" } },
    { author: { role: ["vip"] } },
  ]) {
    expect(levelWhen(when, nobody)).toBe("none");
    const asks = moderatorWhen(when, { if_unknown: "queue" }).moderate(nobody);
    expect(asks.route).toBe("queue");
    const exempting = moderatorWhen({ phrase: { any: ["hi"] } }, { unless: when }).moderate(nobody);
    expect(exempting.route).toBe("act");
  }
});

const { author: _a, sentAt: _s, channel: _c, ...unknown } = messageWith("hi");

test.each([
  [{ channel: { nsfw: true } }, { id: "c", nsfw: true }, "act"],
  [{ channel: { nsfw: true } }, { id: "c", nsfw: false }, "none"],
  [{ channel: { nsfw: true } }, { id: "c" }, "none"],
  [{ channel: { id: ["123456789012345678"] } }, { id: "123456789012345678" }, "act"],
  [{ channel: { id: ["123456789012345678"] } }, { id: "123456789012345679" }, "none"],
  [{ channel: { name: "memes" } }, { id: "c", name: "memes" }, "act"],
] as const)("%j in %j is %s", (when, channel, expected) =>
  expect(levelWhen(when, messageWith("hi", { channel }))).toBe(expected),
);

test("a channel that is not known exempts nobody", () =>
  expect(levelWhen({ channel: { nsfw: true } }, unknown)).toBe("none"));

test.each([
  { author: {} },
  { author: { role: ["a"], permit: "b" } },
  { account: { younger_than: "7" } },
  { channel: {} },
])("%j is refused", (when) => expect(() => levelWhen(when, "x")).toThrow(/test\.yaml:\d+:\d+: /));
