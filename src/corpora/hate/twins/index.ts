import type { Functionality } from "../../suite/functionality.ts";
import { COUNTER } from "./counter.ts";
import { IDENTITY } from "./identity.ts";
import { THINGS } from "./things.ts";
import { WORLD } from "./world.ts";

export const TWINS: readonly Functionality[] = [...IDENTITY, ...COUNTER, ...WORLD, ...THINGS];
