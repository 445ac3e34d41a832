import type { Problem } from "../../errors.ts";
import { didYouMean } from "../../rulebook/closest.ts";
import { isSlangClass, SLANG_CLASS_NAMES, type SlangClass } from "./classes.ts";
import type { SlangEntry, SlangFile } from "./entry.ts";

/** The entries of files as written, and everything that is wrong with them. */
export type SlangText = { readonly entries: readonly SlangEntry[]; readonly problems: readonly Problem[] };

/**
 * Reads files of the lexicon. A line is `spelling, spelling = reading`: the word means just this. With `~` in the place of `=` it often
 * means something else. Behind a bar stand conditions: `| with WORDS`, `| not with WORDS`, `| as written`. `#` begins a comment,
 * `% class: NAME` names the class of the lines below, `% words NAME: a, b` a group that conditions call `@NAME`.
 *
 * Errors: told as problems, all of them, each with its line; such a line gives no entry.
 */
export const readSlang = (files: readonly SlangFile[]): SlangText => {
  const entries: SlangEntry[] = [];
  const problems: Problem[] = [];
  for (const { file, text } of files) {
    let current: SlangClass | undefined;
    const groups = new Map<string, readonly string[]>();
    text
      .replace(/^\uFEFF/, "")
      .split(/\r\n|\r|\n/)
      .forEach((raw, i) => {
        const place = { file, line: i + 1, column: 1 };
        const refuse = (message: string, hint?: string): void => {
          problems.push({ place, message, ...(hint === undefined ? {} : { hint }) });
        };
        const written = raw.replace(/(?:^|\s)#.*$/, "").trim();
        if (written === "") return;
        if (written.startsWith("%")) {
          const [, key = "", name = "", value = ""] =
            /^%\s*(class|words)\b\s*([a-z_]*)\s*:\s*(.*)$/.exec(written) ?? [];
          if (key === "words" && name !== "" && value !== "") groups.set(name, listed(value));
          else if (key === "class" && isSlangClass(value)) current = value;
          else if (key === "class") {
            current = undefined;
            refuse(`there is no class ${JSON.stringify(value)}.`, didYouMean(value, SLANG_CLASS_NAMES));
          } else
            refuse("a line with % names a class or words.", "Write % class: insult, or % words money: cash, paypal");
          return;
        }
        const read = readLine(written, groups);
        if (typeof read === "string") refuse(read);
        else if (current === undefined) refuse("this entry has no class.", "Write % class: NAME above it.");
        else for (const entry of read) entries.push({ ...entry, class: current, file, line: i + 1 });
      });
  }
  return { entries, problems };
};

type Line = Omit<SlangEntry, "class" | "file" | "line">;

const listed = (value: string): readonly string[] =>
  value
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** The entries of one line, or what is wrong with it. */
const readLine = (written: string, groups: ReadonlyMap<string, readonly string[]>): readonly Line[] | string => {
  const [meaning = "", ...conditions] = written.split("|").map((part) => part.trim());
  const [, spellings = "", sign, reading = ""] = /^(.*?)\s+([=~])\s+(.*)$/.exec(meaning) ?? [];
  if (sign === undefined) return 'an entry reads "spelling = what it means", or "spelling ~ what it may mean".';
  if (reading === "") return "the reading is missing.";
  if (listed(spellings).length === 0) return "the spelling is missing.";
  const needs: string[] = [];
  const bars: string[] = [];
  let asWritten = false;
  for (const condition of conditions) {
    const [, not, value] = /^(not )?with (.+)$/.exec(condition) ?? [];
    if (condition === "as written") asWritten = true;
    else if (value === undefined)
      return `${JSON.stringify(condition)} is no condition: write with, not with, or as written.`;
    else {
      for (const word of listed(value)) {
        const named = word.startsWith("@") ? groups.get(word.slice(1)) : [word];
        if (named === undefined) return `no words are named ${word} above this line.`;
        (not === undefined ? needs : bars).push(...named);
      }
    }
  }
  return listed(spellings).map((spelling) => ({ spelling, reading, sure: sign === "=", needs, bars, asWritten }));
};
