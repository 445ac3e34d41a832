import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { InForce } from "./rulebook-store.ts";
import { hashBefore, winsAtStart, withOrders } from "./which-wins.ts";

const MODBOT = { kind: "modbot" } as const;
const loaded = (hash: string, at: number): InForce => ({
  seq: at,
  at,
  hash,
  by: MODBOT,
  cause: { kind: "file", file: "r.yaml" },
});
const ordered = (hash: string, at: number, as: "deployed" | "rolled back" = "deployed"): InForce => ({
  seq: at,
  at,
  hash,
  by: MODBOT,
  cause: { kind: "order", order: at, as },
});

describe("after a start", () => {
  test("without an order the file judges", () => {
    expect(winsAtStart({ hash: "a", changedAt: 0 }, undefined, [])).toBe("file");
  });

  test("a rollback stays a rollback: a file that is as it was does not come back by itself", () => {
    const history = [loaded("old", 1), loaded("bad", 5), ordered("old", 8, "rolled back")];
    expect(winsAtStart({ hash: "bad", changedAt: 5 }, { hash: "old", at: 8 }, history)).toBe("order");
    // Touched, or copied over itself.
    expect(winsAtStart({ hash: "bad", changedAt: 99 }, { hash: "old", at: 8 }, history)).toBe("order");
  });

  test("a file that was mended after the rollback judges", () => {
    const history = [loaded("bad", 5), ordered("old", 8, "rolled back")];
    expect(winsAtStart({ hash: "good", changedAt: 9 }, { hash: "old", at: 8 }, history)).toBe("file");
    expect(winsAtStart({ hash: "good", changedAt: 7 }, { hash: "old", at: 8 }, history)).toBe("order");
  });

  test("a file that was loaded after the order goes on to judge, also when it is changed while nobody looks", () => {
    const history = [ordered("old", 8), loaded("new", 12)];
    expect(winsAtStart({ hash: "new", changedAt: 11 }, { hash: "old", at: 8 }, history)).toBe("file");
    expect(winsAtStart({ hash: "newer", changedAt: 13 }, { hash: "old", at: 8 }, history)).toBe("file");
  });

  test("what was deployed before the first run judges, unless the file is younger", () => {
    expect(winsAtStart({ hash: "file", changedAt: 3 }, { hash: "deployed", at: 5 }, [])).toBe("order");
    expect(winsAtStart({ hash: "file", changedAt: 6 }, { hash: "deployed", at: 5 }, [])).toBe("file");
  });
});

describe("going back", () => {
  test("goes to what judged before, and the second time one step further, not forth again", () => {
    const history = [loaded("a", 1), loaded("b", 2), loaded("c", 3)];
    expect(hashBefore(history)).toBe("b");
    const once = [...history, ordered("b", 4, "rolled back")];
    expect(hashBefore(once)).toBe("a");
    expect(hashBefore([...once, ordered("a", 5, "rolled back")])).toBeUndefined();
  });

  test("there is nothing to go back to where one rulebook alone has judged, however often it was loaded", () => {
    expect(hashBefore([])).toBeUndefined();
    expect(hashBefore([loaded("a", 1), loaded("a", 2), ordered("a", 3)])).toBeUndefined();
  });

  test("as many rollbacks as there were changes lead to the first rulebook, whatever the changes were", () => {
    const hashes = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(hashes, (changes) => {
        let history = changes.map((hash, i) => loaded(hash, i));
        for (let i = 0, back = hashBefore(history); back !== undefined; back = hashBefore(history), i++) {
          expect(back).not.toBe(history.at(-1)?.hash);
          expect(i).toBeLessThan(changes.length);
          history = [...history, ordered(back, changes.length + i, "rolled back")];
        }
        expect(history.at(-1)?.hash).toBe(changes[0]);
      }),
    );
  });

  test("an order that no run has heeded yet counts, and one that was heeded does not count twice", () => {
    const order = (seq: number, hash: string, as: "deployed" | "rolled back") => ({
      seq,
      at: seq,
      by: MODBOT,
      body: { kind: "rulebook", does: "use", hash, as } as const,
    });
    const history = [loaded("a", 1), ordered("b", 2)];
    const orders = [order(2, "b", "deployed"), order(3, "c", "deployed"), order(4, "b", "rolled back")];
    expect(withOrders(history, orders).map(({ hash }) => hash)).toEqual(["a", "b", "c", "b"]);
    expect(hashBefore(withOrders(history, orders))).toBe("a");
  });
});
