import { expect, test } from "vitest";
import { findPersonal } from "./find-personal.ts";

const read = (text: string): string =>
  findPersonal(text)
    .map(
      ({ kind, certain, specimen, span }) =>
        `${kind}${certain ? "" : "?"}${specimen ? "~" : ""} ${text.slice(span.start, span.end)}`,
    )
    .join("; ");

test.each([
  ["mail ann.b@quietpost.net now", "email ann.b@quietpost.net"],
  ["(ann+list@mail.quietpost.co.uk)", "email ann+list@mail.quietpost.co.uk"],
  ["ann.b (at) quietpost (dot) net", "email ann.b (at) quietpost (dot) net"],
  ["ann.b[at]quietpost.net!", "email ann.b[at]quietpost.net"],
  ["ann.b at gmail dot com", "email? ann.b at gmail dot com"],
  ["ann.b＠quietpost.net", "email ann.b＠quietpost.net"],
  ["ann.b@example.com", "email~ ann.b@example.com"],
  ["ann.b@quietpost.test", "email~ ann.b@quietpost.test"],
])("an e-mail address is found in: %s", (text, found) => expect(read(text)).toBe(found));

test.each([
  "user@laptop:~$ ls",
  "@ann@mastodon.social wrote it",
  "hey @ann. come here",
  "foo@example.com stands for anybody",
  "you@gmail",
  "git clone ssh://git@quietpost.net/repo",
  "look at google dot com",
  "meet me at the bar (at ten)",
  "k8s@sha256:abc",
  "vue@3.2.1 and react@18.2.0",
  "a@b.c d@e",
])("no e-mail address is found in: %s", (text) => expect(read(text)).toBe(""));

test.each([
  ["+1 202 555 0188", "phone +1 202 555 0188"],
  ["+1 (202) 555-0188.", "phone +1 (202) 555-0188"],
  ["(202) 555-0188", "phone (202) 555-0188"],
  ["202.555.0188", "phone 202.555.0188"],
  ["1-202-555-0188", "phone 1-202-555-0188"],
  ["ring 2025550188", "phone 2025550188"],
  ["+44 20 7946 0018", "phone +44 20 7946 0018"],
  ["+44 (0)20 7946 0018", "phone +44 (0)20 7946 0018"],
  ["0044 20 7946 0018", "phone 0044 20 7946 0018"],
  ["020 7946 0018", "phone 020 7946 0018"],
  ["07700 900123", "phone 07700 900123"],
  ["tel: 07700900123", "phone 07700900123"],
  ["0151 23456789", "phone 0151 23456789"],
  ["06 12 34 56 78", "phone 06 12 34 56 78"],
  ["06.12.34.56.78", "phone 06.12.34.56.78"],
  ["+34 612 34 56 78", "phone +34 612 34 56 78"],
  ["mi número 612 345 678", "phone 612 345 678"],
  ["06-12345678", "phone 06-12345678"],
  ["8 (912) 345-67-89", "phone 8 (912) 345-67-89"],
  ["(11) 91234-5678", "phone (11) 91234-5678"],
  ["0412 345 678", "phone 0412 345 678"],
  ["+91 98765 43211", "phone +91 98765 43211"],
  ["090-1234-5679", "phone 090-1234-5679"],
  ["call 2 0 2 5 5 5 0 1 8 8", "phone 2 0 2 5 5 5 0 1 8 8"],
  ["2\u200b02-555-01\u200b88", "phone 2\u200b02-555-01\u200b88"],
  ["Phone:\n467 3395", "phone? 467 3395"],
  ["her number is 555-0147", "phone~ 555-0147"],
  ["her number is 123-456-7890", "phone~ 123-456-7890"],
])("a telephone number is found in: %s", (text, found) => expect(read(text)).toBe(found));

test.each([
  "2026-11-20 19:30:08",
  "20.11.2026 or 11/20/2026",
  "at 1:15:20 he says it",
  "100-200-3000 and 1-2-3",
  "we won 16-14, 13-16, 16-9",
  "price 1 234 567 890 gold",
  "$202-555-0188",
  "costs 2025550188",
  "123456789012345678",
  "<@123456789012345678> <:pog:223456789012345678> <t:1790000000:R>",
  "https://quietpost.net/status/2025550188",
  "https://quietpost.net/a-202-555-0188",
  "call 911, 112, 999 or 988",
  "samaritans: 116 123",
  "1-800-273-8255",
  "0800 111 1111 is free",
  "order 202-555-0188",
  "x=202-555-0188.5",
  "version 202.555.0188.1",
  "1234567890",
  "555-0188",
  "123-456-7890",
  "+25 hp +30 dmg +100 200 300",
  "0x2025550188",
  "5 2 4 1 8 3",
  "ids 000-00-0000",
  "at -202.5550188, 63, 18",
  "5   041   041   140 Pre-fail",
  "IMG_20261120_193008.jpg",
  "3.14159265358979",
])("no telephone number is found in: %s", (text) => expect(read(text)).toBe(""));

test.each([
  ["4000 0566 5566 5556", "card 4000 0566 5566 5556"],
  ["3787 344936 71000", "card 3787 344936 71000"],
  ["3782 822463 10005", "card~ 3782 822463 10005"],
  ["3714 496353 98448", ""],
  ["4242 4242 4242 4242", "card~ 4242 4242 4242 4242"],
  ["4111111111111111", "card~ 4111111111111111"],
  ["5200828282828210", "card 5200828282828210"],
  ["4OOO O566 5566 5556", ""],
  ["40O0 0566 5566 5556", "card 40O0 0566 5566 5556"],
])("a card is told by its check digit: %s", (text, found) => expect(read(text)).toBe(found));

test.each([
  "4242 4242 4242 4243",
  "order 4000056655665556",
  "tracking number: 4000056655665556",
  "4000056655665557",
  "4000 056655 665556",
  "1234 5678 9012 3456",
  "0000 0000 0000 0000",
  "https://quietpost.net/4000056655665556",
  "400005665566555612345",
  "978-3-16-148410-0",
  "1700000000000",
])("no card is found in: %s", (text) => expect(read(text)).toBe(""));

test.each([
  ["NL91 ABNA 0417 1643 00", "iban NL91 ABNA 0417 1643 00"],
  ["es9121000418450200051332", "iban es9121000418450200051332"],
  ["CH93O0762O11623852957", "iban CH93O0762O11623852957"],
  ["NL91 ABNA 0417 1643 01", ""],
  ["DE89 3704 0044 0532 0130 00", ""],
  ["NO 127.0.0.1 or 127.0.1.1", ""],
  ["NO93 86011117947 beers", "iban NO93 86011117947"],
  ["GT4080 GTX4090 DE12", ""],
])("an account is told by its check digits: %s", (text, found) => expect(read(text)).toBe(found));

test.each([
  ["83.217.93.182", "ip 83.217.93.182"],
  ["24.17.93.82", "ip? 24.17.93.82"],
  ["his ip 83.217.93.182:25565", "ip 83.217.93.182"],
  ["2a02:8108:8ac0:1234:abcd:12ff:fe34:5678", "ip 2a02:8108:8ac0:1234:abcd:12ff:fe34:5678"],
  ["2a02:8108:8ac0::1f", "ip 2a02:8108:8ac0::1f"],
  ["203.0.113.5 198.51.100.7", "ip~ 203.0.113.5; ip~ 198.51.100.7"],
  ["2001:db8::1:5", "ip~ 2001:db8::1:5"],
])("an internet address is found in: %s", (text, found) => expect(read(text)).toBe(found));

test.each([
  "8.8.8.8 and 1.1.1.1 and 9.9.9.9",
  "2001:4860:4860::8888 2606:4700:4700::1111",
  "192.168.0.12 10.0.0.1 172.16.3.4 127.0.0.1",
  "255.255.255.0 239.1.2.3 0.0.0.0",
  "version 83.217.93.182",
  "v83.217.93.182",
  "chrome 119.0.6045.199",
  "83.217.93.182/24 83.217.93.0",
  "83.217.93.182-1ubuntu3",
  "1.2.3.4 and 1.2.3.4.5",
  "http://83.217.93.182/x",
  "12:30:45 and 00:1a:2b:3c:4d:5e and std::vector a::b dead::beef",
  "2:3:4:5:6:7:8:9",
  "256.300.1.2",
])("no internet address is found in: %s", (text) => expect(read(text)).toBe(""));

test.each([
  ["536-90-4399", "id_number 536-90-4399"],
  ["ssn 536904399", "id_number 536904399"],
  ["AB 13 34 57 C", "id_number? AB 13 34 57 C"],
  ["078-05-1120", "id_number~ 078-05-1120"],
  ["987-65-4329", "id_number~ 987-65-4329"],
  ["his ssn is 900-12-3456", "id_number~ 900-12-3456"],
  ["dni 53690439L", ""],
  ["dni 12345679S", "id_number 12345679S"],
  ["RSSMRA85T10A562S", "id_number RSSMRA85T10A562S"],
  ["529.982.247-25", "id_number 529.982.247-25"],
  ["pesel 44051401359", "id_number 44051401359"],
  ["bsn 111222333", "id_number 111222333"],
  ["idnr 86095742719", "id_number 86095742719"],
])("a number of identity is told by its check or form: %s", (text, found) => expect(read(text)).toBe(found));

test.each([
  "666-12-3456 900-12-3456 000-12-3456",
  "536904399",
  "529.982.247-26",
  "44051401359",
  "111222333",
  "QQ123456C",
  "RSSMRA85T10A562X",
  "2026-11-20",
])("no number of identity is found in: %s", (text) => expect(read(text)).toBe(""));

test.each([
  ["social security number 536-90-4399", "id_number 536-90-4399"],
  ["phone number, cpf 529.982.247-25", "id_number 529.982.247-25"],
  ["mobile iban NO93 8601 1117 947", "iban NO93 8601 1117 947"],
])("what may be two things is found once, as that which was checked: %s", (text, found) =>
  expect(read(text)).toBe(found),
);
