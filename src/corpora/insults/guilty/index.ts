import type { Functionality } from "../../suite/functionality.ts";
import { AUDIENCE } from "./audience.ts";
import { COMMENTS } from "./comments.ts";
import { GAME } from "./game.ts";
import { MOCKERY } from "./mockery.ts";
import { PERSONAL } from "./personal.ts";
import { POLITICS } from "./politics.ts";
import { SHOOTERS } from "./shooters.ts";

export const GUILTY: readonly Functionality[] = [
  ...GAME,
  ...SHOOTERS,
  ...PERSONAL,
  ...MOCKERY,
  ...AUDIENCE,
  ...POLITICS,
  ...COMMENTS,
];
