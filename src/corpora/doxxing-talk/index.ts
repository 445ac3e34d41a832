import { talkCorpus } from "../talk/talk-corpus.ts";
import { ASKING, CAMPAIGN, EXPOSING, OFFERING } from "./exposing.ts";
import { AGAINST, MACHINES, OWN, PUBLIC } from "./innocent.ts";
import { SHORT_HARMLESS, SHORT_SEARCH } from "./short.ts";

export const DOXXING_TALK = {
  name: "doxxing-talk",
  summary: "asking for and exposing where people live, in words alone; own data, shops, servers, loot, warnings",
  size: 700,
  guilty: [ASKING, EXPOSING, OFFERING, CAMPAIGN, SHORT_SEARCH],
  innocent: [OWN, PUBLIC, MACHINES, AGAINST, SHORT_HARMLESS],
};

export const doxxingTalk = talkCorpus(DOXXING_TALK);
