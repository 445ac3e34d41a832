import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Message } from "../message.ts";
import type { Person } from "../ports.ts";
import { grantOrder, LONGEST_PERMIT_MS, permitName, revokeOrder } from "./permit.ts";
import { PermitBook } from "./permit-book.ts";

const T0 = 1_790_000_000_000;
const ANN = { kind: "moderator", name: "ann" } as const;
const SABLE: Person = { platform: "discord", community: "s1", author: "7" };

const said = (id: string, sentAt: number | undefined, more: Partial<Message> = {}): Message => ({
  platform: "discord",
  community: "s1",
  id,
  revision: 0,
  surface: "text",
  text: "look",
  author: { id: "7", name: "sable" },
  ...(sentAt === undefined ? {} : { sentAt }),
  ...more,
});

const ofNobody = (message: Message): Message => {
  const { author: _, ...rest } = message;
  return rest;
};

const numbered = (order: ReturnType<typeof grantOrder>) => {
  if (order.body.kind !== "permit") throw new Error("not a permit");
  return { ...order, body: order.body };
};

const bookWith = (once: boolean): PermitBook => {
  const book = new PermitBook();
  book.heed(numbered(grantOrder({ person: SABLE, name: "link", until: T0 + 60_000, once }, ANN, T0)));
  return book;
};

describe("a permit", () => {
  test("holds for messages sent before its end, and for none after it", () => {
    const book = bookWith(false);
    expect(book.heldFor(said("m1", T0 + 59_999), T0 + 999_999)).toEqual(["link"]);
    expect(book.heldFor(said("m2", T0 + 60_000), T0)).toBeUndefined();
  });

  test("ends by the time a message came in where nobody knows when it was sent", () => {
    const book = bookWith(false);
    expect(book.heldFor(said("m1", undefined), T0 + 59_999)).toEqual(["link"]);
    expect(book.heldFor(said("m1", undefined), T0 + 60_000)).toBeUndefined();
  });

  test.each([
    ["somebody else", said("m", T0, { author: { id: "8", name: "sable" } })],
    ["the same id elsewhere", said("m", T0, { community: "s2" })],
    ["the same id on another platform", said("m", T0, { platform: "twitch" })],
  ])("is not that of %s", (_, message) => {
    expect(bookWith(false).heldFor(message, T0)).toBeUndefined();
  });

  test("is not that of a message of which nobody knows who wrote it", () => {
    expect(bookWith(false).heldFor(ofNobody(said("m", T0)), T0)).toBeUndefined();
  });

  test("for one time is used up by the message that it exempts, and goes on holding for that message and its edits", () => {
    const book = bookWith(true);
    const orders = book.usedOrders(said("m1", T0 + 1), ["link"], T0 + 1);
    expect(orders).toHaveLength(1);
    for (const order of orders) book.heed(numbered(order));
    expect(book.heldFor(said("m1", T0 + 2, { revision: 1 }), T0)).toEqual(["link"]);
    expect(book.heldFor(said("m2", T0 + 2), T0)).toBeUndefined();
    expect(book.usedOrders(said("m1", T0 + 3), ["link"], T0 + 3)).toEqual([]);
    expect(book.standing(T0 + 2)).toEqual([]);
  });

  test("for a time is not used up by a message", () => {
    expect(bookWith(false).usedOrders(said("m1", T0), ["link"], T0)).toEqual([]);
  });

  test("that was revoked holds no more, and may be given again", () => {
    const book = bookWith(false);
    book.heed(numbered(revokeOrder({ person: SABLE, name: "link" }, ANN, T0 + 1)));
    expect(book.heldFor(said("m1", T0 + 2), T0)).toBeUndefined();
    book.heed(numbered(grantOrder({ person: SABLE, name: "link", until: T0 + 60_000, once: false }, ANN, T0)));
    expect(book.heldFor(said("m2", T0 + 3), T0)).toEqual(["link"]);
  });

  test("is listed with who gave it as long as it lasts", () => {
    const book = bookWith(false);
    expect(book.standing(T0)).toMatchObject([{ name: "link", by: ANN, person: SABLE }]);
    expect(book.standing(T0 + 60_000)).toEqual([]);
  });
});

test("thousands of permits do not grow without end, and the one that lasts longest stays", () => {
  const book = new PermitBook();
  const grant = (author: string, until: number) =>
    book.heed(numbered(grantOrder({ person: { ...SABLE, author }, name: "link", until, once: false }, ANN, T0)));
  grant("7", T0 + LONGEST_PERMIT_MS);
  for (let i = 0; i < 10_000; i++) grant(`x${i}`, T0 + 1_000 + i);
  expect(book.standing(T0).length).toBeLessThanOrEqual(4_096);
  expect(book.heldFor(said("m", T0), T0)).toEqual(["link"]);
});

test("whatever is granted, used and revoked, a book that is filled again from the log says the same", () => {
  const step = fc.record({
    author: fc.constantFrom("1", "2"),
    name: fc.constantFrom("link", "caps"),
    does: fc.constantFrom("grant", "once", "revoke", "say"),
    at: fc.integer({ min: 0, max: 100 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const live = new PermitBook();
      const log: ReturnType<typeof numbered>[] = [];
      const give = (order: ReturnType<typeof grantOrder>): void => {
        log.push(numbered(order));
        live.heed(numbered(order));
      };
      for (const [i, { author, name, does, at }] of steps.entries()) {
        const person = { ...SABLE, author };
        const message = said(`m${i}`, T0 + at, { author: { id: author } });
        if (does === "revoke") give(revokeOrder({ person, name }, ANN, T0 + at));
        else if (does === "say")
          for (const order of live.usedOrders(message, live.heldFor(message, T0) ?? [], T0 + at)) give(order);
        else give(grantOrder({ person, name, until: T0 + at + 20, once: does === "once" }, ANN, T0 + at));
      }
      const again = new PermitBook();
      for (const order of log) again.heed(order);
      expect(again.standing(T0)).toEqual(live.standing(T0));
      for (const author of ["1", "2"])
        for (const at of [0, 50, 120]) {
          const message = said("new", T0 + at, { author: { id: author } });
          expect(again.heldFor(message, T0)).toEqual(live.heldFor(message, T0));
        }
    }),
  );
});

test.each(["link", "Big-Link", "a1"])("%s is a name of a permit", (name) => {
  expect(permitName(name)).toBe(name.toLowerCase());
});

test.each(["", "1x", "a b", "x".repeat(33), "lìnk", "-x", "link\n"])("%j is no name of a permit", (name) => {
  expect(permitName(name)).toBeUndefined();
});
