import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAccount } from "./identity.ts";
import { CODE_MS, codeFrom, LinkCodes, linkCodeOrder, readCode } from "./link-codes.ts";

const MIA = { kind: "moderator", name: "mia" } as const;
const CODE = "K7Q2-9XWM";
const [MINE, OTHER, THIEF] = ["discord", "twitch", "twitch"].map((platform, i) => ({ platform, author: `a${i}` }));

const waiting = (...codes: readonly string[]): LinkCodes => {
  const links = new LinkCodes();
  for (const code of codes) {
    const order = linkCodeOrder(code, MINE!, MIA, 0);
    if (order.body.kind === "link_code") links.heed({ ...order, body: order.body });
  }
  return links;
};

describe("a code links two accounts", () => {
  test("when the other account writes it first, and the one it was made for confirms it", () => {
    const links = waiting(CODE);
    expect(links.claim(CODE, "discord:a0", OTHER!, 1)).toEqual({ came: "noted" });
    expect(links.claim(CODE, "discord:a0", OTHER!, 2)).toEqual({ came: "noted" });
    expect(links.claim(CODE, "", MINE!, 3)).toEqual({ came: "linked", accounts: [MINE, OTHER], by: MIA });
    expect(links.claim(CODE, "", MINE!, 4)).toBeUndefined();
  });

  test("and nobody who copies it from the chat gets somebody else's strikes, or gives away their own", () => {
    const links = waiting(CODE);
    links.claim(CODE, "discord:a0", OTHER!, 1);
    expect(links.claim(CODE, "discord:a0", THIEF!, 2)).toMatchObject({ came: "wrong" });
    expect(links.claim(CODE, "", MINE!, 3)).toBeUndefined();
  });

  test("not when its owner shows it to all first: the next to write it may be anybody", () => {
    const links = waiting(CODE);
    expect(links.claim(CODE, "", MINE!, 1)).toMatchObject({ came: "wrong" });
    expect(links.claim(CODE, "discord:a0", THIEF!, 2)).toBeUndefined();
  });

  test.each(["", "discord:a9", "sable", "twitch:a1"])(
    "not when the other account has %j behind it, which does not say whose strikes it takes",
    (named) => {
      const links = waiting(CODE);
      expect(links.claim(CODE, named, OTHER!, 1)).toMatchObject({ came: "unnamed" });
      expect(links.claim(CODE, "", MINE!, 2)).toMatchObject({ came: "wrong" });
      expect(links.claim(CODE, "discord:a0", OTHER!, 3)).toBeUndefined();
    },
  );

  test("and whoever forgot the name may write it again, while nobody else may who has read the code by then", () => {
    const links = waiting(CODE);
    expect(links.claim(CODE, "", OTHER!, 1)).toMatchObject({ came: "unnamed" });
    expect(links.claim(CODE, "Discord:A0", OTHER!, 2)).toEqual({ came: "noted" });
    expect(links.claim(CODE, "", MINE!, 3)).toMatchObject({ came: "linked" });

    const read = waiting(CODE);
    read.claim(CODE, "", OTHER!, 1);
    expect(read.claim(CODE, "discord:a0", THIEF!, 2)).toMatchObject({ came: "wrong" });
  });

  test("for a quarter of an hour", () => {
    const links = waiting(CODE);
    expect(links.claim(CODE, "discord:a0", OTHER!, CODE_MS - 1)).toEqual({ came: "noted" });
    expect(links.claim(CODE, "", MINE!, CODE_MS)).toBeUndefined();
  });

  test("until a newer one was made for the same account", () => {
    const links = waiting(CODE, "0000-0000");
    expect(links.claim(CODE, "discord:a0", OTHER!, 1)).toBeUndefined();
    expect(links.claim("0000-0000", "discord:a0", OTHER!, 1)).toEqual({ came: "noted" });
  });
});

test("a code is read as people write it, and nothing else is taken for one", () => {
  expect(["k7q29xwm", " K7Q2-9XWM ", "k7-q2-9x-wm"].map(readCode)).toEqual([CODE, CODE, CODE]);
  expect(readCode("OIL0-0000")).toBe("0110-0000");
  for (const text of ["", "hello", "K7Q2-9XW", "K7Q2-9XWMM", "K7Q2-9XWÜ", "12345678 9", "UUUU-UUUU"])
    expect(readCode(text)).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
      const code = codeFrom(bytes);
      expect([readCode(code), readCode(code.toLowerCase().replace("-", ""))]).toEqual([code, code]);
    }),
  );
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readCode(text)));
});

test.each([
  ["discord:1290000000000000001", { platform: "discord", author: "1290000000000000001" }],
  ["dgg:a:b", { platform: "dgg", author: "a:b" }],
  ["sable", undefined],
  ["https://a.example", undefined],
  ["discord:", undefined],
  ["Discord:1", undefined],
  ["discord:a b", undefined],
])("%j is the account %j", (text, account) => expect(readAccount(text)).toEqual(account));
