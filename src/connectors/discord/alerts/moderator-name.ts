import type { Actor } from "../../../engine/case.ts";
import { inline } from "./plain.ts";

/** Moderators of this platform carry their account in their name; it is shown as a name alone. */
export const nameOf = (actor: Actor): string =>
  actor.kind === "modbot" ? "modbot" : inline(actor.name.replace(/ \(discord \d{1,20}\)$/, ""), 80);
