import { expect, test } from "vitest";
import { builtInSlang, builtInSlangFiles } from "../src/cli/slang.ts";
import { meantText } from "../src/engine/text/meant-text.ts";
import { SLANG_CLASS_NAMES, toneOf } from "../src/engine/text/slang/index.ts";
import { readSlang } from "../src/engine/text/slang/read-slang.ts";
import { emptyFolder, modbot } from "./modbot.ts";

const slang = builtInSlang();
const finds = (raw: string) => slang.find(meantText(raw), raw);
const classes = (raw: string): string[] => finds(raw).map(({ entry }) => entry.class);
const plain = (raw: string): string => slang.spelledOut(meantText(raw), raw).text;

test("the lexicon that modbot brings along is sound, and large", () => {
  const { entries, problems } = readSlang(builtInSlangFiles());
  expect(problems).toEqual([]);
  expect(entries.length).toBeGreaterThan(5_000);
  expect(slang.entries).toEqual(entries);
  expect([...new Set(entries.map((entry) => entry.class))].sort()).toEqual([...SLANG_CLASS_NAMES].sort());
});

test("readings are plain words: no model learns a reading that is slang in other signs", () => {
  const odd = slang.entries.filter(({ reading }) => !/^[a-z][a-z ,'-]*$/.test(reading)).map(({ reading }) => reading);
  expect([...new Set(odd)]).toEqual([]);
});

test("each entry is found by its own spelling, beside one of the words that it needs", () => {
  const missed = slang.entries.filter((entry) => {
    const raw = entry.needs.length > 0 ? `${entry.spelling}, ${entry.needs.join(", ")}` : entry.spelling;
    return !finds(raw).some((find) => find.span.start === 0 && find.entry === entry);
  });
  expect(missed.map(({ spelling, file, line }) => `${file}:${line} ${spelling}`)).toEqual([]);
});

test.each([
  ["kys", "kill yourself"],
  ["just unalive urself", "just kill yourself"],
  ["game end yourself", "kill yourself"],
  ["off yourself", "kill yourself"],
  ["go neck yourself", "go kill yourself"],
  ["ggez", "good game, it was easy against you"],
  ["idk imo", "i do not know in my opinion"],
  ["le dollar bean", "lesbian"],
  ["seggs", "sex"],
  ["a grippy sock vacation", "a stay in a psychiatric hospital"],
])("the plain words of %s are read in its place", (raw, reading) => {
  expect(plain(raw)).toBe(reading);
});

/** Said in many disguises: each is of the class. */
const GUILTY: readonly (readonly [string, string])[] = [
  ["kys", "self_harm_order"],
  ["KYS loser", "self_harm_order"],
  ["kyyyys", "self_harm_order"],
  ["k.y.s", "self_harm_order"],
  ["k y s", "self_harm_order"],
  ["k-y-s", "self_harm_order"],
  ["\u{1d424}\u{1d432}\u{1d42c}", "self_harm_order"],
  ["nobody would miss you", "self_harm_order"],
  ["go commit sewerslide", "self_harm_order"],
  ["a rope, find yourself one", "self_harm_order"],
  ["i might kms", "self_harm_distress"],
  ["i want to unalive myself", "self_harm_distress"],
  ["drop the addy", "dox"],
  ["lets get him swatted", "dox"],
  ["that link is an ip grabber", "dox"],
  ["sleep with one eye open", "threat"],
  ["1488", "hate_code"],
  ["14/88 brother", "hate_code"],
  ["day of the rope", "hate_code"],
  ["(((they))) run the banks", "hate_code"],
  ["trading cp, dm", "sexual_minors"],
  ["send nudes", "sexual"],
  ["watch corn all night, what a corn addiction", "sexual"],
  ["free n1tro", "scam"],
  ["nitro sniper", "scam"],
  ["dm for trade", "spam"],
  ["check my channel", "spam"],
  ["my plug has za", "drug"],
  ["silent aim user", "cheat"],
  ["n00b", "insult_game"],
  ["jungle diff", "insult_game"],
  ["uninstall", "insult_game"],
  ["skill issue", "insult_mild"],
  ["what an L", "insult_mild"],
  ["ratio", "insult_mild"],
  ["stfu", "insult"],
  ["wtf", "profanity"],
  ["he one shot him", "violence_game"],
  ["headshot", "violence_game"],
  ["kill the boss", "violence_game"],
  ["KEKW", "laugh"],
  ["LULW", "laugh"],
  ["PepeHands", "sad"],
  ["monkaS", "surprise"],
  ["no cap", "agreement"],
  ["kinda sus", "refusal"],
];

test.each(GUILTY)("%s is told as %s", (raw, name) => {
  expect(classes(raw)).toContain(name);
});

/** Ordinary sentences with words that mean something else elsewhere. */
const INNOCENT = [
  "tie the rope to the mast before the storm",
  "we jumped rope in the garden",
  "grilled corn with butter is the best",
  "the farm sells corn and snow peas",
  "it snowed all night, the snow is deep",
  "ice in the drink, please",
  "the coke machine is broken",
  "my cat knocked over the glass",
  "the tree in front of our house is an oak",
  "the grass needs water",
  "turn the light off, yourself",
  "keys on the table",
  "the sky was clear",
  "what a beautiful sunset",
  "the train leaves at nine",
  "I planted beans and peppers",
  "she painted the barn red",
  "read the chapter before class",
  "the blade of the lawn mower is dull",
  "he cut his finger on a sheet of paper",
  "a barcode on the box",
  "the plug fits the socket",
  "my grandmother bakes a cake every sunday",
  "take the boat across the river",
  "the map shows a shorter road",
  "the minors play in the second league",
  "a number of people asked for the map",
  "she wore a black dress to the wedding",
  "his white shirt has a stain",
  "he is a Jewish historian",
  "the Muslim community opened its doors",
  "black and white photographs",
  "a gay couple moved in next door",
  "the doctor was from India",
  "the trans sister of my neighbour sings well",
  "the movie was about a murder in Venice",
  "he was killed in the war",
  "the police closed the road",
  "a fire broke out in the kitchen",
  "the hospital called this morning",
  "the therapist helped me sleep",
  "the bank opens at ten",
  "buy two tickets and pay at the door",
  "the offer ends on friday",
  "can someone send me the address of the restaurant",
  "where does the river end",
  "what is your house built of",
  "my phone number changed last year",
  "the internet connection is slow today",
  "they moved to a house near the school",
  "the nurse gave him his pills",
  "two grams of salt",
  "one eighth of an inch",
  "a line of code",
  "the model was trained on old letters",
  "the balls are in the garage",
  "the wooden door was locked",
  "the oven is hot, put the bread in",
  "fourteen people came to dinner",
  "in 1988 the bridge was built",
  "the average is 13 percent",
  "the score was 6 to 4",
  "room 420 is upstairs",
  "call me at nine",
  "the fish swam around the reef",
  "the dog barked at the mail carrier",
  "our team lost the match by two goals",
  "the coach wants more training",
  "the puzzle has 1000 pieces",
  "the piano needs tuning",
  "we hiked up the mountain and slept in a hut",
  "the baby is sleeping",
  "can you open the window",
  "the library is closed on monday",
  "what did the teacher say",
  "the soup needs pepper",
  "a bundle of letters from the attic",
  "the wind blew the leaves away",
  "two people shared the prize",
  "the garden is full of bees",
  "let me know when the package arrives",
  "the paper says rain tomorrow",
  "she learned to drive at sixteen",
  "the cheese pizza was cold",
  "https://kys.example/off-yourself",
  "@ggez_noob hello",
  "the cables are behind the desk",
  "he works at the port",
  "their ship sailed in the spring",
  "the shop sells bread",
  "she wrote a story about a lighthouse",
  "the wall is made of stone",
];

test.each(INNOCENT)("an ordinary sentence holds no slang: %s", (raw) => {
  expect(finds(raw).map(({ entry }) => `${entry.spelling} of ${entry.file}:${entry.line}`)).toEqual([]);
});

test("innocent sentences outnumber the others", () => {
  expect(INNOCENT.length).toBeGreaterThanOrEqual(2 * GUILTY.length);
});

/** Words with a second meaning: they may be told, and the text must stay as it was. */
test.each([
  "I like corn",
  "the trash is full",
  "we play on mid lane",
  "what a cracked vase",
  "smoke from the weed fire",
  "that goal was sick",
  "the clown at the circus",
  "dogs chase cats",
])("a word with another meaning is never spelled out: %s", (raw) => {
  expect(plain(raw)).toBe(raw.toLowerCase());
});

test("neutral words for people are of no class that harms", () => {
  for (const raw of ["lgbtq", "she is nonbinary", "a trans woman", "he is cis", "poc", "latinx", "a wheelchair user"]) {
    const told = finds(raw);
    expect(told.length, raw).toBeGreaterThan(0);
    expect(
      told.filter(({ entry }) => toneOf(entry.class) !== "calm"),
      raw,
    ).toEqual([]);
  }
});

test("distress is not told as an order to die", () => {
  for (const raw of ["i wanna kms", "i want to unalive myself", "i have been thinking of sewerslide", "iwtd"])
    expect(classes(raw), raw).toEqual(["self_harm_distress"]);
});

test("explain tells what slang was found, for people and for programs", async () => {
  const cwd = emptyFolder();
  const shown = await modbot(["explain", "bro just kys lol"], { cwd });
  expect(shown.stdout).toContain("slang    kys: kill yourself (self_harm_order); lol: laughing (laugh)");
  const { slang: told } = JSON.parse((await modbot(["explain", "bro just kys lol", "--json"], { cwd })).stdout);
  expect(told[0]).toEqual({
    spelling: "kys",
    reading: "kill yourself",
    class: "self_harm_order",
    sure: true,
    start: 9,
    end: 12,
  });
  expect((await modbot(["explain", "the library is closed"], { cwd })).stdout).not.toContain("slang");
}, 60_000);
