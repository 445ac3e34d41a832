import type { Sign } from "../condition.ts";

/** The sign of a text of so many code units. */
export const longText = (atLeast: number): Sign => ({
  key: `text of ${atLeast}`,
  shows: ({ message }) => message.text.length >= atLeast,
});
