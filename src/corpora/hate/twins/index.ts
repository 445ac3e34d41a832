import type { Functionality } from "../../suite/functionality.ts";
import { COUNTER } from "./counter.ts";
import { DIALECT } from "./dialect.ts";
import { INNOCENT_EVENTS } from "./events.ts";
import { INNOCENT_EXCUSES } from "./excuses.ts";
import { IDENTITY } from "./identity.ts";
import { LONG } from "./long.ts";
import { NEGATED } from "./negated.ts";
import { INNOCENT_SIGNS } from "./signs.ts";
import { THINGS } from "./things.ts";
import { TWEETS } from "./tweets.ts";
import { WORLD } from "./world.ts";

export const TWINS: readonly Functionality[] = [
  ...IDENTITY,
  ...COUNTER,
  ...NEGATED,
  ...WORLD,
  ...TWEETS,
  ...LONG,
  ...THINGS,
  ...INNOCENT_SIGNS,
  ...DIALECT,
  ...INNOCENT_EXCUSES,
  ...INNOCENT_EVENTS,
];
