import type { Functionality } from "../../suite/functionality.ts";
import { AUDIENCE } from "./audience.ts";
import { COMMENTS } from "./comments.ts";
import { GAME } from "./game.ts";
import { PERSONAL } from "./personal.ts";

export const GUILTY: readonly Functionality[] = [...GAME, ...PERSONAL, ...AUDIENCE, ...COMMENTS];
