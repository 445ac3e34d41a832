import type { Frame } from "../frame.ts";
import { DAILY } from "./daily.ts";
import { GAMING } from "./gaming.ts";
import { GROUP_TALK } from "./groups.ts";
import { MODERATION } from "./moderation.ts";
import { PEOPLE } from "./people.ts";
import { TECH } from "./tech.ts";

/** Every frame of the grammar. */
export const FRAMES: readonly Frame[] = [...TECH, ...GAMING, ...MODERATION, ...GROUP_TALK, ...DAILY, ...PEOPLE];
