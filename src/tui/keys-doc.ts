import { KEYMAP } from "./review/keymap.ts";
import type { Mode } from "./review/review-state.ts";

const SECTIONS: readonly (readonly [Mode["kind"], string])[] = [
  ["list", "In the lists"],
  ["ask", "When it asks"],
  ["note", "While writing a note"],
  ["example", "When it shows an example"],
  ["words", "While changing its text"],
  ["help", "In the help"],
];

/** docs/keys.md, made from the table that the screen itself reads. */
export const keysDoc = (): string => {
  const tables = SECTIONS.map(([mode, title]) => {
    const rows = KEYMAP.filter((b) => b.in === mode).map(
      (b) => `| ${b.shown.split(" ").map(code).join(" ")} | ${b.hint} |`,
    );
    return [`## ${title}`, "", "| key | what it does |", "| --- | --- |", ...rows].join("\n");
  });
  return `${["# Keys of `modbot review`", INTRODUCTION, ...tables].join("\n\n")}\n`;
};

const INTRODUCTION = `Letters work in lower and upper case, but for \`g\` and \`G\`. A key that is dimmed at the foot of the screen says why when it is pressed.
Pasted text is never read as keys.`;

const code = (key: string): string => `\`${key}\``;
