/** What is said to whoever appeals, in their language where there is one. */
type Words = {
  readonly button: string;
  readonly offer: string;
  readonly link: string;
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly taken: string;
  readonly off: string;
};

const TEXTS = {
  en: {
    button: "Appeal",
    offer: "If this was wrong, appeal: somebody who had not decided it will look at it.",
    link: "If this was wrong, you can also appeal here:",
    title: "Appeal",
    label: "Why was it wrong?",
    hint: "A few sentences. A moderator reads them.",
    taken: "Your appeal was taken. A moderator who had not decided it answers, and you are told.",
    off: "No appeals are taken here. Write to the moderators.",
  },
  de: {
    button: "Einspruch",
    offer: "War das falsch, dann erhebe Einspruch: Jemand, der nicht entschieden hat, sieht es sich an.",
    link: "War das falsch, dann kannst du auch hier Einspruch erheben:",
    title: "Einspruch",
    label: "Warum war es falsch?",
    hint: "Ein paar Sätze. Jemand aus der Moderation liest sie.",
    taken: "Dein Einspruch ist angekommen. Jemand, der nicht entschieden hat, antwortet, und du erfährst es.",
    off: "Hier werden keine Einsprüche angenommen. Schreib der Moderation.",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** `locale` as Discord has it: `de`, `en-US`. English where there is no other. */
export const appealWords = (locale: string): Words => {
  const language = locale.split("-", 1)[0]?.toLowerCase();
  return language === "de" ? TEXTS.de : TEXTS.en;
};
