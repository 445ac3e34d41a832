import { readdirSync } from "node:fs";

/** Names of our lists whose words are abuse wherever they stand. Those of scams are made of ordinary words. */
const ABUSE = /^(?:adult-bait|hate|insults|profanity|self-harm|sexual|slurs|threats)[a-z-]*\.txt$/;

/** The files of these lists in rules/lists/. */
export const abuseLists = () => readdirSync("rules/lists").filter((file) => ABUSE.test(file));
