import { expect, test } from "vitest";
import { fedConnector, notingPerformer, temporaryFolder } from "../../test/bot-bench.ts";
import { eventually } from "../../test/eventually.ts";
import { messageWith } from "../../test/message.ts";
import { rulebookWith, ruleWhen } from "../../test/rulebook.ts";
import { databaseIn, opened, running } from "../../test/running-bot.ts";
import { LinkCodes, linkCodeOrder } from "../engine/identity/link-codes.ts";
import type { Message } from "../engine/message.ts";
import { Moderator } from "../engine/moderate.ts";
import { grantOrder, revokeOrder } from "../engine/permits/permit.ts";
import { PermitBook } from "../engine/permits/permit-book.ts";
import type { Store } from "../engine/ports.ts";
import { KEPT } from "../engine/recent.ts";
import { heedBy } from "./heed-orders.ts";

const MIA = { kind: "moderator", name: "mia" } as const;
const SABLE = { platform: "discord", community: "s1", author: "7" };
const RULES = [
  ruleWhen({ phrase: { any: ["spam"] } }, { then: { message: "delete" }, unless: { author: { permit: "ads" } } }),
];
const NAMES = { prefix: "!", permit: "permit", report: "report", suggest: "suggest", link: "link" };

/** A bot as `modbot run` puts it together, over a database that others write to as well. */
const botOver = async (store: Store) => {
  const { performer, performed } = notingPerformer();
  const input = fedConnector(performer);
  const permits = new PermitBook();
  const links = new LinkCodes();
  const bot = await running({
    store,
    connectors: [input.connector],
    moderator: new Moderator(rulebookWith(RULES)),
    heed: heedBy({
      rule: () => undefined,
      profile: () => undefined,
      rulebook: () => undefined,
      permit: (order) => permits.heed(order),
      link_code: (order) => links.heed(order),
    }),
    community: { names: NAMES, permits, links },
    keep: KEPT,
  });
  let count = 0;
  const say = async (text: string, fields: Partial<Message> = {}): Promise<string> => {
    const id = fields.id ?? `m${Date.now()}-${count++}`;
    const author = { id: "7", name: "sable", roles: [] };
    input.feed([{ kind: "message", message: messageWith(text, { id, sentAt: Date.now(), author, ...fields }) }]);
    await eventually(`${text} is stored`, () => bot.acknowledged().includes(id));
    return id;
  };
  const deleted = () => performed.map(({ effect }) => effect.target.message);
  const end = async () => {
    bot.stop.abort();
    await bot.done;
  };
  return { ...bot, say, deleted, end };
};

test("a permit that another process gives holds in the running bot within half a second, and one that it takes back no more", async () => {
  const file = databaseIn(temporaryFolder());
  const bot = await botOver(await opened(file));
  const elsewhere = await opened(file);
  await bot.say("hello");
  const now = Date.now();
  await elsewhere.give([grantOrder({ person: SABLE, name: "ads", until: now + 60_000, once: false }, MIA, now)]);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await bot.say("spam");
  await elsewhere.give([revokeOrder({ person: SABLE, name: "ads" }, MIA, now)]);
  await new Promise((resolve) => setTimeout(resolve, 400));
  const caught = await bot.say("spam");
  await eventually("something is deleted", () => bot.deleted().length > 0);
  expect(bot.deleted()).toEqual([caught]);
  await bot.end();
});

test("after a restart a permit still holds, and one for a single message that was used up does not come back", async () => {
  const file = databaseIn(temporaryFolder());
  const store = await opened(file);
  const now = Date.now();
  await store.give([
    grantOrder({ person: SABLE, name: "ads", until: now + 60_000, once: true }, MIA, now),
    grantOrder({ person: { ...SABLE, author: "8" }, name: "ads", until: now + 60_000, once: false }, MIA, now),
  ]);
  const first = await botOver(store);
  const used = await first.say("spam");
  await first.end();
  const second = await botOver(store);
  await second.say("spam", { author: { id: "8", name: "umber", roles: [] } });
  const caught = await second.say("spam");
  await eventually("something is deleted", () => second.deleted().length > 0);
  expect(second.deleted()).toEqual([caught]);
  expect(first.deleted()).toEqual([]);
  expect((await store.orders(0, 10)).at(-1)?.body).toMatchObject({ does: "use", message: used });
  await second.end();
});

test("staff may name whoever wrote before the restart, as long as their messages are kept", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  const first = await botOver(store);
  await first.say("hello");
  await first.end();
  const second = await botOver(store);
  const staff = { id: "1", name: "mia", roles: ["moderator"] };
  await second.say("!permit @sable ads 1h", { author: staff });
  await second.say("!permit @umber ads 1h", { author: staff });
  await second.say("spam");
  const told = second.events.flatMap((event) => (event.type === "command" ? [event.wrong ?? "done"] : []));
  expect(told).toEqual(["done", "nobody of that name has written here lately"]);
  expect(second.deleted()).toEqual([]);
  await second.end();
});

test("a report reaches a message of before the restart, and joins the case that it has by then", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  const first = await botOver(store);
  const plain = await first.say("meet me behind the shed", { id: "1290000000000000001" });
  await first.say(`!report ${plain} sells things`, { author: { id: "8", name: "umber", roles: [] } });
  await first.end();
  const second = await botOver(store);
  await second.say(`!report ${plain}`, { author: { id: "9", name: "cid", roles: [] } });
  await second.say(`!report ${plain}`, { author: { id: "8", name: "umber", roles: [] } });
  await second.end();
  const cases = await store.cases({});
  expect(cases).toMatchObject([{ text: "meet me behind the shed", status: "open", reporters: 2 }]);
  expect((await store.caseOf(cases[0]!.id))?.reports?.map(({ called, reason }) => [called, reason])).toEqual([
    ["umber", "sells things"],
    ["cid", ""],
  ]);
});

test("a code that somebody has made void is void after a restart too", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  await store.give([linkCodeOrder("K7Q2-9XWM", { platform: "discord", author: "7" }, MIA, Date.now())]);
  const first = await botOver(store);
  // Its owner shows it to all.
  await first.say("!link K7Q2-9XWM");
  await first.end();

  const second = await botOver(store);
  await second.say("!link K7Q2-9XWM discord:7", { platform: "twitch", author: { id: "thief" } });
  await second.say("!link K7Q2-9XWM");
  await second.end();
  expect(await store.identities()).toEqual([]);
});

test("accounts are linked when their owner writes the code from both, the one it was made for last", async () => {
  const store = await opened(databaseIn(temporaryFolder()));
  await store.give([linkCodeOrder("K7Q2-9XWM", { platform: "discord", author: "7" }, MIA, Date.now())]);
  const bot = await botOver(store);
  const linked = async () => (await store.identities()).map(({ accounts }) => accounts.map(({ author }) => author));

  await bot.say("!link k7q29xwm discord:7", { platform: "twitch", author: { id: "zed_tv" } });
  expect(await linked()).toEqual([]);
  await bot.say("!link K7Q2-9XWM");
  expect(await linked()).toEqual([["7", "zed_tv"]]);
  expect((await store.identities())[0]?.accounts[0]).toMatchObject({ by: MIA, how: "code" });
  await bot.end();
});
