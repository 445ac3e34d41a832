import { talkCorpus } from "../talk/talk-corpus.ts";
import { HOPELESS, INJURY, PLAN, WISH } from "./distress.ts";
import { IN_PASSING } from "./distress-chat.ts";
import { LONG_POSTS } from "./distress-posts.ts";
import { CRIES, PUSHING, SHORT_ORDERS, WORTHLESS, WRAPPED } from "./encouragement.ts";
import { GRIEF, HELPING, PREVENTION, RECOVERY } from "./innocent-help.ts";
import { ILLNESS, JOKES, LAUGHING, SADNESS } from "./innocent-moods.ts";
import { GAMES, OTHER, LONG_POSTS as SAFE_POSTS } from "./innocent-other.ts";
import { GRAVE_PARTS, SAFE_PARTS, SHARED_PARTS } from "./post-parts.ts";
import { FRAMED_ORDERS, ORDER } from "./spellings.ts";
import { GRAVE_STORIES, SAFE_STORIES } from "./stories.ts";

/** Who pushes another towards death: a matter for moderators. */
export const ENCOURAGEMENT = [SHORT_ORDERS, FRAMED_ORDERS, WORTHLESS, PUSHING, WRAPPED];
/** Who is in need: a matter for help. */
export const DISTRESS = [WISH, PLAN, INJURY, HOPELESS, IN_PASSING, LONG_POSTS, GRAVE_STORIES];

export const SELF_HARM = {
  name: "self-harm",
  summary: "people told to kill themselves, people who want to die, and sadness, jokes, help, grief in the same words",
  size: 1_650,
  guilty: [...ENCOURAGEMENT, ...DISTRESS],
  innocent: [
    SADNESS,
    ILLNESS,
    LAUGHING,
    JOKES,
    HELPING,
    PREVENTION,
    RECOVERY,
    GRIEF,
    GAMES,
    OTHER,
    SAFE_POSTS,
    SAFE_STORIES,
  ],
  slots: { ...CRIES, ...ORDER, ...SHARED_PARTS, ...GRAVE_PARTS, ...SAFE_PARTS },
};

export const selfHarm = talkCorpus(SELF_HARM);
