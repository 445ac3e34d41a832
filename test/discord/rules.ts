const rule = (id: string, word: string, then: object) => ({
  id,
  says: "It is not allowed.",
  mode: "act",
  surfaces: ["text", "edits", "embeds", "forwards"],
  // Tests make waves.
  on_surge: "go_on",
  when: { phrase: { any: [word] } },
  then,
});

/** A rulebook for tests: what is written in capitals here is what happens to whoever writes it. */
export const RULES = {
  format: "modbot-rules/1",
  version: "1",
  discipline: { ladder: { 3: "ban" } },
  rules: [
    rule("spam", "buy cheap pills", { message: "delete", author: { timeout: "10m", strike: 1 } }),
    rule("litter", "litter litter", { message: "delete" }),
    rule("scam", "free nitro here", { message: "delete", author: "ban" }),
    rule("riot", "riot riot", { channel: { lockdown: "10m" } }),
  ],
};

export const SPAM = "buy cheap pills";
export const LITTER = "litter litter";
export const SCAM = "free nitro here";
export const RIOT = "riot riot";
