import { Box, Text, type TextProps } from "ink";
import type { ReactElement } from "react";
import type { Line, Tone } from "./line.ts";

type Look = Pick<TextProps, "color" | "bold" | "dimColor" | "inverse">;

const LOOKS: Record<Tone, Look> = {
  dim: { dimColor: true },
  strong: { bold: true },
  mark: { color: "yellow", bold: true },
  good: { color: "green" },
  warn: { color: "yellow" },
  bad: { color: "red", bold: true },
  key: { color: "cyan", bold: true },
  accent: { color: "cyan" },
  question: { inverse: true, bold: true },
};

/** A row of text for a row of the terminal, so that nothing is measured twice. */
export const Rows = ({
  lines,
  columns,
  color,
}: {
  readonly lines: readonly Line[];
  readonly columns: number;
  readonly color: boolean;
}): ReactElement => (
  <Box flexDirection="column" width={columns}>
    {lines.map((line, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen.
      <Row key={i} line={line} color={color} />
    ))}
  </Box>
);

/** What a terminal obeys or reorders. All text is made safe where it is put on the screen; should one be forgotten, it ends here. */
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const Row = ({ line, color }: { readonly line: Line; readonly color: boolean }): ReactElement => (
  <Text wrap="truncate">
    {line.map(({ text, tone }, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity.
      <Text key={i} {...look(tone, color)}>
        {text.replace(OBEYED, "\ufffd")}
      </Text>
    ))}
  </Text>
);

const look = (tone: Tone | undefined, color: boolean): Look => {
  if (!tone) return {};
  const { color: hue, ...rest } = LOOKS[tone];
  return color && hue ? { ...rest, color: hue } : rest;
};
