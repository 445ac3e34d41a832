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
  ["http://3627734734/", "216.58.214.206"],
  ["http://0xd83ad6ce/x", "216.58.214.206"],
  ["http://0330.072.0xd6.206", "216.58.214.206"],
  ["http://[::ffff:216.58.214.206]:80/x", "216.58.214.206"],
  ["http://[2001:DB8::0001]/x", "2001:db8::1"],
  ["http://[::1]/x", "::1"],
  ["https://dіscord.gift", "xn--dscord-pvf.gift"],
  ["https://a.com/b_(c)", "a.com"],
  ["http:///evil.com/x", "evil.com"],
  ["https:\\\\evil.gift", "evil.gift"],
  ["https:/\\evil.gift/x", "evil.gift"],
  ["https:/evil.gift", "evil.gift"],
  ["https:evil.gift", "evil.gift"],
  ["h**p://evil.com", "evil.com"],
  ["ttps://evil.com/x", "evil.com"],
  ["hXXps://evil[.]com/x", "evil.com"],
  ["https://evil.com./x", "evil.com"],
  ["https://evil.com:8443/x", "evil.com"],
  ["https://discord.com,login@evil.gift/x", "evil.gift"],
  ["https://discord.com(x)@evil.gift", "evil.gift"],
  ["https://%65vil.com/x", "evil.com"],
  ["https://%2565vil.com/x", "evil.com"],
  ["https://evil%E3%80%82com/x", "evil.com"],
  ["https://evil{.}com", "evil.com"],
  ["evil [.] com / x", "evil.com"],
  ["evil dot com slash x", "evil.com"],
  ["evil DOT com / x", "evil.com"],
  ["evil . com / x", "evil.com"],
  ["www . evil . com / x", "www.evil.com"],
  ["evil .com/x", "evil.com"],
  ["evil. com/x", "evil.com"],
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

test.each([
  ["discord . gg / abc", "discord.gg"],
  ["discord dot gg", "discord.gg"],
  ["(.gg/abcdef)", "discord.gg"],
  ["come to discord .gg/abcdef", "discord.gg"],
  ["steam dot com", "steam.com"],
])("%j counts against a list that names %s, and against nothing else", (text, host) => {
  expect(told(text).map((url) => [url[0], url[2]])).toEqual([[host, false]]);
});

test("an invitation without its host is found behind a word that would make it another", () => {
  expect(told("join .gg/abcdef").map((url) => url[0])).toEqual(["join.gg", "discord.gg"]);
});

test("a link in the query of another is a link of its own, however often it was escaped", () => {
  for (const query of ["https://evil.com/x", "https%3A%2F%2Fevil.com%2Fx", "https%253A%252F%252Fevil.com%252Fx"]) {
    expect(told(`https://good.com/go?url=${query}&a=b`).map((url) => url[0])).toEqual(["good.com", "evil.com"]);
  }
});

test.each([
  ["https://a.com/b/c?d=e#f", "/b/c?d=e#f"],
  ["https://a.com:8080/b", "/b"],
  ["a.com/b%20c", "/b"],
  ["https:\\\\a.com\\b", "/b"],
  ["https://a.com", ""],
  ["https://a.com/", "/"],
  ["discord . gg / abc", "/abc"],
  ["(.gg/abc)", "/abc"],
])("the path of %j is %j", (text, path) => expect(findUrls(text).map((url) => url.path)).toEqual([path]));

test.each([
  ["[discord.com](https://evil.com/a)", "discord.com"],
  ["[https://discord.com/login](https://evil.com/a)", "discord.com"],
  ["[https://discord.com/login](<https://evil.com/a>)", "discord.com"],
  ["**[free at discord.com today](https://evil.com)**", "discord.com"],
  ['<a href="https://evil.com/a" target="_blank">discord.com</a>', "discord.com"],
  ["[click](https://evil.com)", undefined],
  ["youtube.com [click](https://evil.com)", undefined],
  ["[youtube.com](https://youtube.com) [click](https://evil.com)", undefined],
  ["discord.com (https://evil.com)", undefined],
  ["[1] discord.com](https://evil.com)", undefined],
])("the label of %j shows %s", (text, label) => {
  const last = findUrls(text).find((url) => url.host === "evil.com");
  expect(last?.label?.host).toBe(label);
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
    "it was 16:9, or 4:3://x",
    "5k.k and 3.5k and 3,50 or 1.000,50",
    "lol.ok :/ :\\ >:/",
    "wait..what",
    "hm . . . ok",
    "the dot above the i",
    "connect the dots. com is next",
    "first . Then this . and that",
    "50% off, 100%25 sure",
    "std::vector::size and a::b",
    "http://5",
    "x://80",
    "at 10.30. then",
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

// The pages by which known sites lead on take a host without a scheme, and so does a browser's reader of them.
test.each(["https://steamcommunity.com/linkfilter/?url=evil.gift/x", "https://youtube.com/redirect?q=evil.gift%2Fx"])(
  "a link without a scheme in the query of another is a link: %s",
  (text) => expect(findUrls(text).map(({ host }) => host)).toContain("evil.gift"),
);
