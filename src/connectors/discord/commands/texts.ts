/** A name and a description in the languages that modbot speaks; whoever speaks another sees the English ones. */
export type Texts = { readonly en: Said; readonly de: Said };
type Said = { readonly name: string; readonly says: string };

const texts = (name: string, says: string, deName: string, deSays: string): Texts => ({
  en: { name, says },
  de: { name: deName, says: deSays },
});

/**
 * Every text of a command that Discord shows, by command and option. To add a language: a key in `Texts`, and the compiler lists what is missing.
 *
 * Limits: names in small letters, 32 characters; descriptions 100.
 */
export const COMMAND_TEXTS = {
  modbot: texts("modbot", "Look after this server", "modbot", "Diesen Server moderieren"),
  explain: texts(
    "explain",
    "Why was this decided, or what would modbot say of this text?",
    "erklären",
    "Warum wurde so entschieden, oder was sagt modbot zu diesem Text?",
  ),
  history: texts("history", "What somebody has been through here", "verlauf", "Was hier mit jemandem war"),
  undo: texts(
    "undo",
    "Take back what was done in a case",
    "zurücknehmen",
    "Zurücknehmen, was in einem Fall getan wurde",
  ),
  untimeout: texts(
    "untimeout",
    "Take back the cases in which modbot timed somebody out",
    "auszeit_beenden",
    "Die Fälle zurücknehmen, in denen modbot jemandem eine Auszeit gab",
  ),
  unban: texts(
    "unban",
    "Take back the cases in which modbot banned somebody",
    "entbannen",
    "Die Fälle zurücknehmen, in denen modbot jemanden gebannt hat",
  ),
  strikes: texts("strikes", "What counts against somebody now", "verwarnungen", "Was jetzt gegen jemanden zählt"),
  report: texts("report", "Tell the moderators of a message", "melden", "Der Moderation eine Nachricht melden"),
  reportMenu: texts("Report to moderators", "", "Der Moderation melden", ""),
  lockdown: texts("lockdown", "Lock a channel for a while", "sperren", "Einen Kanal für eine Weile sperren"),
  permit: texts(
    "permit",
    "Let somebody do for a while what a rule would not",
    "erlauben",
    "Jemandem für eine Weile erlauben, was eine Regel nicht zulässt",
  ),
  appeal: texts(
    "appeal",
    "Say that something done to you was wrong",
    "einspruch",
    "Sagen, dass falsch war, was dir geschehen ist",
  ),

  "option text": texts("text", "The text to judge", "text", "Der Text, über den geurteilt wird"),
  "option case": texts("case", "The number of the case, like c12", "fall", "Die Nummer des Falls, wie c12"),
  "option user": texts("user", "Who is meant", "person", "Wer gemeint ist"),
  "option reason": texts("reason", "Why: other moderators read it", "grund", "Warum: andere Moderatoren lesen es"),
  "option message": texts(
    "message",
    "A link to the message, or its id",
    "nachricht",
    "Ein Link zur Nachricht, oder ihre Id",
  ),
  "option what": texts("what", "What is wrong with it", "was", "Was daran nicht stimmt"),
  "option channel": texts("channel", "Which channel; this one if left out", "kanal", "Welcher Kanal; sonst dieser"),
  "option time": texts("time", "How long: 30s, 10m, 2h", "dauer", "Wie lange: 30s, 10m, 2h"),
  "option permit": texts("permit", "What for: link", "erlaubnis", "Wofür: link"),
  "option once": texts("once", "For one message only", "einmal", "Nur für eine Nachricht"),
  "option why": texts("why", "Why it was wrong", "warum", "Warum es falsch war"),
} as const satisfies Readonly<Record<string, Texts>>;

export type TextKey = keyof typeof COMMAND_TEXTS;
