import { createHash } from "node:crypto";

/** What a text is known by: SHA-256, hex. */
export const textHash = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
