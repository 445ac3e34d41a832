import type { Actor } from "../../engine/case.ts";

/** Who it was, for programs. Hostile: names come from a command line. */
export const actorName = (by: Actor): string => (by.kind === "modbot" ? "modbot" : by.name);
