import { describe, expect, test } from "vitest";
import { asciiLabel } from "./punycode.ts";
import { findUrls } from "./urls.ts";

const told = (text: string) =>
  findUrls(text).map((url) => [url.host, text.slice(url.span.start, url.span.end), url.certain]);

test.each([
  ["https://youtube.com/watch?v=abc", "youtube.com"],
  ["https://discord.com@evil.gift/x", "evil.gift"],
  ["https://user:pw@evil.org:80/p", "evil.org"],
  ["hxxp://bad.ru", "bad.ru"],
  ["HTTPS://EVIL.Example/", "evil.example"],
  ["www.foo.com", "www.foo.com"],
  ["discord.gg/abc", "discord.gg"],
  ["steamcommunity.ru", "steamcommunity.ru"],
  ["foo.co.uk", "foo.co.uk"],
  ["ｅｖｉｌ．ｃｏｍ", "evil.com"],
  ["evil。com/x", "evil.com"],
  ["ev\u200bil.com/x", "evil.com"],
  ["evil[.]com/x", "evil.com"],
  ["evil(dot)com/x", "evil.com"],
  ["https%3A%2F%2Fevil.com%2Fx", "evil.com"],
  ["https://evil%2Ecom/", "evil.com"],
  ["http://1.2.3.4:80/x", "1.2.3.4"],
  ["1.2.3.4:8080", "1.2.3.4"],
  ["http://3627734734/", "3627734734"],
  ["http://[::1]/x", "::1"],
  ["https://dіscord.gift", "xn--dscord-pvf.gift"],
  ["https://a.com/b_(c)", "a.com"],
  ["http:///evil.com/x", "evil.com"],
])("%j is a link to %s", (text, host) => expect(told(text)).toEqual([[host, text, true]]));

test.each([
  ["(see example.com).", "example.com"],
  ["[free](https://evil.com/a)!", "https://evil.com/a"],
  ["<https://a.b.com/x>", "https://a.b.com/x"],
  ["||https://e.com/x||", "https://e.com/x"],
  ["**discord.gg/abc**", "discord.gg/abc"],
  ["look https://e.com/x, then", "https://e.com/x"],
])("%j: the link is %s, without what belongs to the sentence", (text, link) =>
  expect(told(text).map((url) => url[1])).toEqual([link]),
);

test("one link does not shield another", () => {
  expect(told("youtube.com,evil.com").map((url) => url[0])).toEqual(["youtube.com", "evil.com"]);
  expect(told("https://good.com/?u=https://evil.com/x").map((url) => url[0])).toEqual(["good.com", "evil.com"]);
  expect(told("[youtube.com](https://evil.com)").map((url) => url[0])).toEqual(["youtube.com", "evil.com"]);
});

describe("what is no link", () => {
  test.each([
    "at 1:15:20 he says it",
    "no land beyonds me",
    "...and.then",
    "wait...what.then",
    "e.g. this, i.e. that",
    "U.S.A. and U.K.",
    "3.14 and 1.2.3 and v2.0.1",
    "node.js and vue.js",
    "bob@mail.com",
    "user.name@a.co.uk hi",
    "over.It was late",
    "nothing here",
    "a. b. c.",
    "http://",
    "://",
    ".com",
    "com.",
    "-.com",
    "file:///etc/passwd",
  ])("%j", (text) => expect(told(text)).toEqual([]));

  test.each([
    "main.rs",
    "readme.md",
    "script.py",
    "src/main.rs:12",
    "main.rs:12",
    "archive.zip",
    "end.it is",
    "well played.gg",
    "evil.gift",
    "1.2.3.4",
    "10.0.0.0/8",
    "multi-user.target",
    "et.al",
  ])("%j is a doubtful one", (text) => expect(told(text).map((url) => url[2])).toEqual([false]));
});

// Source: RFC 3492, section 7.1 in part, and names in use.
test.each([
  ["пример", "xn--e1afmkfd"],
  ["рф", "xn--p1ai"],
  ["bücher", "xn--bcher-kva"],
  ["他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"],
  ["plain", "plain"],
])("%s is %s to the domain name system", (label, ascii) => expect(asciiLabel(label)).toBe(ascii));
