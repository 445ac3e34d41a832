import { expect, test } from "vitest";
import { personalIn } from "./whose.ts";

const owner = (text: string): string =>
  personalIn(text)
    .map(({ whose: { of, sure } }) => (of === "other" && !sure ? "other?" : of))
    .join(" ");

test.each([
  "his number is 202-555-0147",
  "her real home address is 12 Elm Street",
  "call him at 202-555-0147",
  "202-555-0147 call him",
  "202-555-0147 is her number",
  "12 Elm Street is where he lives",
  "she lives at 12 Elm Street",
  "she has been living at 12 Elm Street",
  "i know you live at 12 Elm Street",
  "found her address. 12 Elm Street",
  "his address:\n12 Elm Street",
  "doxxed: 12 Elm Street",
  "12 Elm Street lol leaked",
  "my ex's number is 202-555-0147",
  "this is not a joke, his number is 202-555-0147",
  "er wohnt Hauptstraße 12",
  "the number of the streamer's brother is 202-555-0147",
  "die Nummer von @ann ist 202-555-0147",
  "card of ann_b: 4000 0566 5566 5556",
  "everything on ann_b: 12 Elm Street",
  "his bank account is NL91 ABNA 0417 1643 00",
  "prank call 202-555-0147",
  "swat this: 12 Elm Street",
  "ddos 83.217.93.182",
  "we know where you live, Ann. 12 Elm Street",
  "here is where ann sleeps: 12 Elm Street",
  "su casa? no: ella vive en Calle Mayor 12",
])("another person's are known in: %s", (text) => expect(owner(text)).toBe("other"));

test.each([
  "their number is 202-555-0147",
  "your address is 12 Elm Street",
  "is his number 202-555-0147?",
  "you can reach my brother at 202-555-0147",
  "he's at 12 Elm Street",
  "her school is at 12 Elm Street",
  "for example his number is 202-555-0147",
  "Ann Bell, 12 Elm Street",
  "Name: Ann Bell / phone: 202-555-0147",
  "536-90-4399, name Ann Bell",
  "text ann at 202-555-0147",
  "call ann_b at 202-555-0147 and hang up",
  "the streamer picks up on 202-555-0147",
  "der Typ ist unter 202-555-0147 zu erreichen",
  "ann_b uses ann.b@quietpost.net",
  "sign ann.b@quietpost.net up for everything",
  "send pizzas to 12 Elm Street",
  "pull up to 12 Elm Street if you have a problem with him",
  "her boss picks up at 202-555-0147",
  "202-555-0147 <- ann",
  "ann_b aka frog, 202-555-0147",
])("it is not taken for certain in: %s", (text) => expect(owner(text)).toBe("other?"));

test.each([
  "my number is 202-555-0147",
  "my new home address is 12 Elm Street",
  "add me at ann.b@quietpost.net",
  "mail me: ann.b@quietpost.net",
  "i live at 12 Elm Street",
  "we live at 12 Elm Street",
  "i'm at 12 Elm Street",
  "202-555-0147, text me",
  "202-555-0147 is my number",
  "he asked, so: my number is 202-555-0147",
  "somebody leaked my number 202-555-0147",
  "meine Nummer ist 0151 23456789",
  "mi número es +34 612 34 56 78",
  "i'm Ann Bell, 202-555-0147",
  "it's me, Ann Bell, 202-555-0147",
  "the number of my phone is 202-555-0147",
])("one's own are known in: %s", (text) => expect(owner(text)).toBe("own"));

test.each([
  "support@quietpost.net",
  "his support address is support@quietpost.net",
  "call us on 202-555-0147",
  "our shop is at 12 Elm Street",
  "the store on 12 Elm Street",
  "her office is at 12 Elm Street",
  "the restaurant's number is 202-555-0147",
  "the tournament is at 12 Elm Street",
  "donations to NL91 ABNA 0417 1643 00",
  "the vet is at 12 Elm Street",
  "the number of the hotel is 202-555-0147",
  "Bell Bakery, 12 Elm Street",
  "call support at 202-555-0147",
  "report him to the bank's team at 202-555-0147",
])("a business's are known in: %s", (text) => expect(owner(text)).toBe("business"));

test.each([
  "202-555-0147",
  "that's not his number: 202-555-0147",
  "his number isn't 202-555-0147",
  "What's his name? 202-555-0147",
  "he left. 202-555-0147",
  "the address 12 Elm Street",
  "it's 12 Elm Street",
  "keep your hat on, 12 Elm Street",
  "send them to 12 Elm Street",
  "nobody lives at 12 Elm Street",
  "if you see her call 202-555-0147",
  "your number has won, call 202-555-0147",
  "the white house's number is 202-456-1111",
  "Best regards, Ann Bell, 202-555-0147",
  "ask for Ann Bell, 202-555-0147",
  "send mail to ann.b@quietpost.net",
  "sign in with ann.b@quietpost.net",
  "New York, 12 Elm Street",
  "pull up to 12 Elm Street at eight",
  "traced the packet to 83.217.93.182",
])("nothing is made up about whose it is in: %s", (text) => expect(owner(text)).toBe("unknown"));

test("a find between a cue and the next find hides nothing", () =>
  expect(owner("his address is 12 Elm Street, 202-555-0147")).toBe("other other"));

test.each([
  "Domino's number is 202-555-0147",
  "mcdonald\u2019s address is 12 Elm Street",
  "Microsoft's phone number is 202-555-0147",
  "the dentist's number is 202-555-0147",
  "my doctor's number is 202-555-0147",
  "the mayor's address is 12 Elm Street",
  "the team's address is 12 Elm Street",
])("a trade, a company and whoever holds an office are no private person in: %s", (text) =>
  expect(owner(text)).toBe("business"),
);

test.each([
  "Trader Joe's address is 12 Elm Street",
  "Jollibee's number is 202-555-0147",
  "Ocado's number is 202-555-0147",
  "Ann's number is 202-555-0147",
  "ann's number is 202-555-0147",
  "ann\u2019s number is 202-555-0147",
  "@ann's number is 202-555-0147",
  "<@123456789012345678>'s number is 202-555-0147",
])("a name alone may be a shop's, and is at most asked about in: %s", (text) => expect(owner(text)).toBe("other?"));

test.each([
  "Ann's home address is 12 Elm Street",
  "my ex's number is 202-555-0147",
  "pelle's real number is 202-555-0147",
])("who is called by what only a person has is one in: %s", (text) => expect(owner(text)).toBe("other"));
