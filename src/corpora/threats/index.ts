import { talkCorpus } from "../talk/talk-corpus.ts";
import { CONDEMNED, DESERVED } from "./absent.ts";
import { CONDITIONAL, DIRECT, INCITING, VEILED } from "./against-person.ts";
import { EXTORTION, GROUPS, SEXUAL_VIOLENCE, SITES } from "./groups-and-sites.ts";
import { FIGURES, GAME_VIOLENCE, KITCHEN_AND_SHED, SPORT, TECHNICAL } from "./innocent-play.ts";
import { DISAGREEING, FICTION, HARMLESS_IFS, NEWS, REPORTS } from "./innocent-talk.ts";
import { LONG_HARMLESS, LONG_THREATS } from "./long.ts";
import { DOX_THREATS, FAMILY, HOME, STALKING, SWATTING } from "./stalking-and-home.ts";
import { STREET, STREET_PLAY } from "./street.ts";

export const THREATS = {
  name: "threats",
  summary: "threats, open and veiled; and games, figures of speech, news, fiction and reports in the same words",
  size: 1_100,
  guilty: [
    DIRECT,
    CONDITIONAL,
    VEILED,
    INCITING,
    HOME,
    STALKING,
    FAMILY,
    SWATTING,
    DOX_THREATS,
    SITES,
    GROUPS,
    SEXUAL_VIOLENCE,
    EXTORTION,
    LONG_THREATS,
    STREET,
    DESERVED,
  ],
  innocent: [
    GAME_VIOLENCE,
    FIGURES,
    SPORT,
    KITCHEN_AND_SHED,
    TECHNICAL,
    REPORTS,
    NEWS,
    FICTION,
    HARMLESS_IFS,
    DISAGREEING,
    LONG_HARMLESS,
    STREET_PLAY,
    CONDEMNED,
  ],
};

export const threats = talkCorpus(THREATS);
