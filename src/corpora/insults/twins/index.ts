import type { Functionality } from "../../suite/functionality.ts";
import { ORDERS } from "./orders.ts";
import { PLAY } from "./play.ts";
import { PUBLIC } from "./public.ts";
import { REPORTED } from "./reported.ts";
import { INNOCENT_SHOOTERS } from "./shooters.ts";
import { SPEECH } from "./speech.ts";
import { SWEARING } from "./swearing.ts";

export const TWINS: readonly Functionality[] = [
  ...PLAY,
  ...ORDERS,
  ...INNOCENT_SHOOTERS,
  ...SPEECH,
  ...REPORTED,
  ...SWEARING,
  ...PUBLIC,
];
