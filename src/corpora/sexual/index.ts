import { talkCorpus } from "../talk/talk-corpus.ts";
import { OBJECTIFYING, REMARKS, SOLICITING } from "./at-a-person.ts";
import { EDUCATION, HEALTH, RELATIONS, REPORTS } from "./innocent-body.ts";
import { COMPLIMENTS, STORIES } from "./innocent-long.ts";
import { ART, DOUBLE, GAMES } from "./innocent-things.ts";
import { DIRECT_MESSAGES } from "./messages.ts";
import { ADVERTS, GROOMING, LEWD, SEXTS } from "./offers-and-signs.ts";

export const SEXUAL = {
  name: "sexual",
  summary: "solicitation, lewd remarks, adverts, signs of grooming; and health, school, love, art in the same words",
  size: 1_000,
  guilty: [SOLICITING, REMARKS, OBJECTIFYING, SEXTS, LEWD, ADVERTS, GROOMING, DIRECT_MESSAGES],
  innocent: [HEALTH, EDUCATION, RELATIONS, REPORTS, ART, DOUBLE, GAMES, COMPLIMENTS, STORIES],
};

export const sexual = talkCorpus(SEXUAL);
