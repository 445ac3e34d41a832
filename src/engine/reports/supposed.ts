import type { Message } from "../message.ts";
import { NO_RECORD, type Report, reportWeight } from "./report.ts";

/** Reports of a message by so many people of whom nothing is known, for examples and explanations. */
export const supposedReports = (
  { platform, id, revision, community, sentAt }: Message,
  by: number,
): readonly Report[] =>
  Array.from({ length: by }, (_, i) => ({
    at: sentAt ?? 0,
    from: { platform, author: `reporter-${i + 1}`, ...(community === undefined ? {} : { community }) },
    message: { platform, id, revision },
    reason: "",
    weight: reportWeight(NO_RECORD, {}, sentAt ?? 0),
  }));
