import { Box, Text, type TextProps } from "ink";
import type { ReactElement } from "react";
import type { Line, Tone } from "../line.ts";
import type { ReviewState } from "./review-state.ts";
import { screenLines } from "./screen-lines.ts";

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

/** The review screen: a row of text for a row of the terminal, so that nothing is measured twice. */
export const Screen = ({ state, color }: { readonly state: ReviewState; readonly color: boolean }): ReactElement => (
  <Box flexDirection="column" width={state.size.columns}>
    {screenLines(state).map((line, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen.
      <Row key={i} line={line} color={color} />
    ))}
  </Box>
);

const Row = ({ line, color }: { readonly line: Line; readonly color: boolean }): ReactElement => (
  <Text wrap="truncate">
    {line.map(({ text, tone }, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity.
      <Text key={i} {...look(tone, color)}>
        {text}
      </Text>
    ))}
  </Text>
);

const look = (tone: Tone | undefined, color: boolean): Look => {
  if (!tone) return {};
  const { color: hue, ...rest } = LOOKS[tone];
  return color && hue ? { ...rest, color: hue } : rest;
};
