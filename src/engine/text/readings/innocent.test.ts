import { expect, test } from "vitest";
import { BAIT, SWEARS } from "../../../../bench/abusive.ts";
import { INNOCENT_SENTENCES, INNOCENT_WORDS } from "../../../../bench/innocent.ts";
import { lexiconBuilder } from "../lexicon.ts";
import { otherReadings } from "./index.ts";

/** Texts with what the readings look for, meant as it stands. */
const HONEST: readonly string[] = [
  "call my phone, the graph in the photo shows the phase",
  "a savvy revving, flivver and bovver boots",
  "sudo ls /etc/init.d/ && cd ~/src || exit 1; ps aux | grep '/usr/bin'",
  "for (let i = 0; i < n; i++) { a[i] = f(x)(y); } // ok",
  "Map<string, Array<number>> foo<T>(bar: T[]): void {}",
  "if (a|b) { c |= d } else if (!x||y) return <div><b>hi</b></div>;",
  "https://shop.example/search?q=dance%20shoes&sort=asc&page=2#top",
  "100%cotton, 50%off, 20%discount, R&B, AT&T, rock&roll",
  "C:\\users\\xeno\\documents\\useful",
  "regex: ^(?:\\x41|\\u0041)+$",
  "|---|---|---|\n| it | was | fun |\n|_|_|_|",
  "||spoiler|| and ||her son|| **bold**text __init__ 2**8",
  "50€ or ₿0.5, ₱155 each, ₹1,155 and ₩455000, US$5, £455, 5₫",
  "/ˈkʌntri/ and /ɹɛd/ and [ʃɪp]: the ʌ in cup, the ɔ in caught",
  "dɔ nɔ wɔn kɔ Ɛyɛ",
  "┬─┬ノ( º _ ºノ) (╯°□°)╯︵ ┻━┻ ¯\\_(ツ)_/¯ ʕ•ᴥ•ʔ (ง'̀-'́)ง",
  "/\\_/\\ ( o.o ) > ^ < \\o/ |o| /o\\",
  "он был в кино, пусть и поздно: хорошо",
  "ђак је отишао кући са ћерком",
  "менің атым, қазақша ұлттық ғалам",
  "שלום לכולם, קצת אחר כך נשחק",
  "مرحبا بكم في القناة",
  "สวัสดีครับ วันนี้เล่นเกมอะไร เคยเล่นไหม",
  "ᐃᓄᒃᑎᑐᑦ ᐅᖃᐅᓯᖅ",
  "ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ",
  "千山万水，几乎没有人",
  "のり弁とひつまぶし、カラオケの日",
  "ꆈꌠꁱꂷ",
  "zażółć gęślą jaźń, źdźbło, łódź",
  "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} it's coming home ⚽ ⭕ ❌ ✔",
  "\u200fשלום\u200e (hello) \u202bעולם\u202c",
];

const builder = lexiconBuilder();
const terms = [...SWEARS, ...BAIT];
const word = builder.terms(terms, { mode: "word", text: "both" });
const substring = builder.terms(
  terms.filter((term) => term.length >= 5),
  { mode: "substring", text: "both" },
);
const lexicon = builder.build();

test.each(HONEST)("%j holds no term in any reading", (raw) => {
  const found = otherReadings(raw).flatMap(({ text }) => {
    const scan = lexicon.scan(text);
    return [...scan.hits(word), ...scan.hits(substring)].map(({ term }) => `${term} in ${text}`);
  });
  expect(found).toEqual([]);
});

test("innocent words and sentences hold none either", () => {
  const found = [...INNOCENT_WORDS, ...INNOCENT_SENTENCES].flatMap((raw) =>
    otherReadings(raw).flatMap(({ text }) =>
      lexicon
        .scan(text)
        .hits(word)
        .map(({ term }) => [raw, term]),
    ),
  );
  expect(found).toEqual([]);
});

test("many honest texts here do have another reading: else nothing was tried", () => {
  expect(HONEST.filter((raw) => otherReadings(raw).length > 0).length).toBeGreaterThanOrEqual(HONEST.length / 4);
});
