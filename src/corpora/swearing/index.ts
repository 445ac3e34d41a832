import { talkCorpus } from "../talk/talk-corpus.ts";
import { MINCED, WITHIN } from "./innocent.ts";
import { ANGER, JOY, TALK } from "./swears.ts";

export const SWEARING = {
  name: "swearing",
  summary: "strong language that is aimed at nobody; minced oaths and words that hold the letters",
  size: 700,
  guilty: [ANGER, JOY, TALK],
  innocent: [MINCED, WITHIN],
};

export const swearing = talkCorpus(SWEARING);
