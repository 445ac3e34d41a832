import type { Slots } from "../grammar.ts";
import { code, SLOTS as SCAM_SLOTS } from "../scams/slots.ts";
import { talkCorpus } from "../talk/talk-corpus.ts";
import { BOTS, CHAINS, CHANNELS, LINKS } from "./attention.ts";
import { ADVICE, GREETINGS, OFFICIAL, PRAISE, QUESTIONS, SHARING, STAFF } from "./innocent.ts";
import { MONEY, PRIZES, WARES } from "./selling.ts";

const HOSTS = [
  "best-deals",
  "songs4u",
  "free-stuff",
  "mybandpage",
  "my-page",
  "the-club",
  "cheap-shop",
  "news-of-town",
];
const LINKS_OF_ANYBODY: Slots = {
  link: (chance) =>
    `${chance.pick(["https://", "http://", "www.", ""])}${chance.pick(HOSTS)}.example/${code(chance, 4, 8)}`,
  goodlink: SCAM_SLOTS.goodlink ?? [],
};

export const SPAM = {
  name: "spam",
  summary: "adverts, begging for followers, prizes, chain letters; and praise, advice, notices, prices, daily messages",
  size: 1_000,
  guilty: [CHANNELS, CHAINS, BOTS, LINKS, PRIZES, MONEY, WARES],
  innocent: [PRAISE, ADVICE, STAFF, QUESTIONS, GREETINGS, OFFICIAL, SHARING],
  slots: LINKS_OF_ANYBODY,
};

export const spam = talkCorpus(SPAM);
