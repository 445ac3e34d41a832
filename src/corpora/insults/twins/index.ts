import type { Functionality } from "../../suite/functionality.ts";
import { PLAY } from "./play.ts";
import { PUBLIC } from "./public.ts";
import { SPEECH } from "./speech.ts";
import { SWEARING } from "./swearing.ts";

export const TWINS: readonly Functionality[] = [...PLAY, ...SPEECH, ...SWEARING, ...PUBLIC];
