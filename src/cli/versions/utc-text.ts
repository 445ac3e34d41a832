/** `2026-11-25 22:41:07 UTC` */
export const utcText = (at: number): string => `${new Date(at).toISOString().replace("T", " ").slice(0, 19)} UTC`;
