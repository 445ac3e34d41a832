import type { Binding } from "./binding.ts";

/** What a screen with a list hears of the keys that move in it. */
type Moving =
  | { readonly type: "moved"; readonly by: number }
  | { readonly type: "jumped"; readonly to: "first" | "last" }
  | { readonly type: "scrolled"; readonly pages: number };

/** The keys that move in a list, and in the text beside it. `one`: what an entry is called; `text`: what is read in. */
export const listKeys = (one: string, text: string): readonly Binding<"list", unknown, Moving>[] => [
  { in: "list", keys: ["j", "down"], shown: "j ↓", hint: `Next ${one}.`, event: { type: "moved", by: 1 } },
  {
    in: "list",
    keys: ["k", "up"],
    shown: "k ↑",
    hint: `${one.replace(/^./, (first) => first.toUpperCase())} before.`,
    event: { type: "moved", by: -1 },
  },
  { in: "list", keys: ["g", "home"], shown: "g Home", hint: `First ${one}.`, event: { type: "jumped", to: "first" } },
  { in: "list", keys: ["G", "end"], shown: "G End", hint: `Last ${one}.`, event: { type: "jumped", to: "last" } },
  {
    in: "list",
    keys: ["pagedown", " "],
    shown: "PgDn Space",
    hint: `Read on in the ${text}.`,
    event: { type: "scrolled", pages: 1 },
  },
  {
    in: "list",
    keys: ["pageup"],
    shown: "PgUp",
    hint: `Read back in the ${text}.`,
    event: { type: "scrolled", pages: -1 },
  },
];
