import type { Functionality } from "../../suite/functionality.ts";
import { DEROGATION } from "./derogation.ts";
import { EVENTS } from "./events.ts";
import { EXCLUSION } from "./exclusion.ts";
import { EXCUSES } from "./excuses.ts";
import { FORUM_WOMEN } from "./forum-women.ts";
import { HARM } from "./harm.ts";
import { IMPLICIT } from "./implicit.ts";
import { NAMED } from "./named.ts";
import { POSTS } from "./posts.ts";
import { IN_SIGNS } from "./signs.ts";
import { WOMEN } from "./women.ts";

export const GUILTY: readonly Functionality[] = [
  ...DEROGATION,
  ...EXCLUSION,
  ...IMPLICIT,
  ...HARM,
  ...WOMEN,
  ...NAMED,
  ...POSTS,
  ...EXCUSES,
  ...EVENTS,
  ...FORUM_WOMEN,
  ...IN_SIGNS,
];
