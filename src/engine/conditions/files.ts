import type { Sign } from "../condition.ts";

/** The sign of so many attached files. */
export const files = (atLeast: number): Sign => ({
  key: `files ${atLeast}`,
  shows: ({ message }) => (message.attachments?.length ?? 0) >= atLeast,
});
