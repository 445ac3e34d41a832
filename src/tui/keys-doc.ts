import type { DiffState } from "./diff/diff-state.ts";
import { KEYMAP as DIFF_KEYMAP } from "./diff/keymap.ts";
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

const DIFF_SECTIONS: readonly (readonly [DiffState["mode"], string])[] = [
  ["list", "Among the differences"],
  ["help", "In its help"],
];

/** docs/keys.md, made from the table that the screen itself reads. */
export const keysDoc = (): string => {
  const tables = SECTIONS.map(([mode, title]) =>
    table(
      `## ${title}`,
      KEYMAP.filter((b) => b.in === mode),
    ),
  );
  const diff = DIFF_SECTIONS.map(([mode, title]) =>
    table(
      `## ${title}`,
      DIFF_KEYMAP.filter((b) => b.in === mode),
    ),
  );
  const parts = [
    "# Keys of `modbot review`",
    INTRODUCTION,
    ...tables,
    "# Keys of `modbot rules diff --review`",
    ...diff,
  ];
  return `${parts.join("\n\n")}\n`;
};

const table = (title: string, bindings: readonly { readonly shown: string; readonly hint: string }[]): string => {
  const rows = bindings.map(({ shown, hint }) => `| ${shown.split(" ").map(code).join(" ")} | ${hint} |`);
  return [title, "", "| key | what it does |", "| --- | --- |", ...rows].join("\n");
};

const INTRODUCTION = `Letters work in lower and upper case, but for \`g\` and \`G\`. A key that is dimmed at the foot of the screen says why when it is pressed.
Pasted text is never read as keys.`;

const code = (key: string): string => `\`${key}\``;
