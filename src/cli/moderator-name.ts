import { userInfo } from "node:os";

/** What a person is called in the log: as they say, else the name of their user. A container may know none. */
export const moderatorName = (asked: string | undefined): string => (asked ?? userName()).slice(0, 64);

const userName = (): string => {
  try {
    return userInfo().username || "moderator";
  } catch {
    return "moderator";
  }
};
