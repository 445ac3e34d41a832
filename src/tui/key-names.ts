import type { Key } from "ink";

/** What came from the keyboard: keys by name, in order, or a pasted text. */
export type Typed = { readonly keys: readonly string[]; readonly pasted?: string };

const NAMED: readonly (readonly [keyof Key, string])[] = [
  ["upArrow", "up"],
  ["downArrow", "down"],
  ["pageUp", "pageup"],
  ["pageDown", "pagedown"],
  ["home", "home"],
  ["end", "end"],
  ["return", "enter"],
  ["tab", "tab"],
  ["backspace", "backspace"],
  ["delete", "delete"],
  ["escape", "escape"],
  ["leftArrow", "left"],
  ["rightArrow", "right"],
];

const CONTROL: Readonly<Record<string, string>> = {
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
  "\u007f": "backspace",
  "\b": "backspace",
  "\u0003": "ctrl+c",
  "\u0015": "ctrl+u",
};

const PASTE_BEGINS = "[200~";
const PASTE_ENDS = "[201~";

/**
 * Reads Ink's input events. Keys that a slow line delivers together come apart again;
 * what a terminal marks as pasted is no key, so that no text in the clipboard can decide a case.
 */
export const keyReader = (): ((input: string, key: Key) => Typed) => {
  let pasted: string | undefined;
  return (input, key) => {
    if (input === PASTE_BEGINS) {
      pasted = "";
      return { keys: [] };
    }
    if (pasted !== undefined) {
      if (input !== PASTE_ENDS) {
        pasted += key.return ? " " : input;
        return { keys: [] };
      }
      const text = pasted;
      pasted = undefined;
      return { keys: [], pasted: text };
    }
    const named = NAMED.find(([flag]) => key[flag] === true);
    if (named) return { keys: [named[1]] };
    if (key.ctrl) return { keys: [`ctrl+${input}`] };
    if (key.meta) return { keys: [] };
    return { keys: [...input].flatMap((character) => CONTROL[character] ?? (character >= " " ? [character] : [])) };
  };
};
