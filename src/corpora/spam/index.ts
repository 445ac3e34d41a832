import type { Chance } from "../chance.ts";
import type { Slots } from "../grammar.ts";
import { code, SLOTS as SCAM_SLOTS } from "../scams/slots.ts";
import { talkCorpus } from "../talk/talk-corpus.ts";
import { BOTS, CHAINS, CHANNELS, LINKS } from "./attention.ts";
import { ADVICE, GREETINGS, OFFICIAL, PRAISE, QUESTIONS, SHARING, STAFF } from "./innocent.ts";
import { LONG_ADVERTS, LONG_TALK } from "./long.ts";
import { CALLS, NUMBERED, SHORT_CODES, TEXTS, UNDER_VIDEOS } from "./phone.ts";
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
const digits = (count: number, chance: Chance): string =>
  Array.from({ length: count }, () => chance.below(10)).join("");
/** Hosts that nobody can register, numbers kept for films and books, and codes that no provider gives out. */
const CONTACTS: Slots = {
  premium: (chance) => `0909 8790${digits(3, chance)}`,
  freephone: (chance) => `0808 1570${digits(3, chance)}`,
  mobile: (chance) => `07700 900${digits(3, chance)}`,
  shortcode: (chance) => `1${digits(4, chance)}`,
  link: (chance) =>
    `${chance.pick(["https://", "http://", "www.", ""])}${chance.pick(HOSTS)}.example/${code(chance, 4, 8)}`,
  goodlink: SCAM_SLOTS.goodlink ?? [],
};

export const SPAM = {
  name: "spam",
  summary: "adverts, begging for followers, prizes, chain letters; and praise, advice, notices, prices, daily messages",
  size: 1_000,
  guilty: [CHANNELS, CHAINS, BOTS, LINKS, PRIZES, MONEY, WARES, SHORT_CODES, NUMBERED, UNDER_VIDEOS, LONG_ADVERTS],
  innocent: [PRAISE, ADVICE, STAFF, QUESTIONS, GREETINGS, OFFICIAL, SHARING, TEXTS, CALLS, LONG_TALK],
  slots: CONTACTS,
};

export const spam = talkCorpus(SPAM);
