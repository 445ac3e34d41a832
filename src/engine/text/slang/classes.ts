/** What the words of a class say about who writes them: harm to somebody, something to look at twice, or ordinary chat. */
export type Tone = "harm" | "doubt" | "calm";

/** The closed set of classes, most harmful first. The order is the place of a class in features: append, never reorder. */
export const SLANG_CLASSES = {
  self_harm_order: { tone: "harm", says: "tells somebody to harm or kill themselves" },
  self_harm_distress: { tone: "doubt", says: "speaks of one's own wish to die or to be hurt" },
  threat: { tone: "harm", says: "threatens to hurt somebody" },
  dox: { tone: "harm", says: "wants or gives away where somebody lives, or sends the police there" },
  sexual_minors: { tone: "harm", says: "sexual matter with children" },
  slur: { tone: "harm", says: "an insult to a group of people" },
  hate_code: { tone: "harm", says: "coded hate: numbers, signs, slogans, names for groups" },
  insult: { tone: "harm", says: "an insult to a person" },
  insult_mild: { tone: "doubt", says: "a jibe that friends also use" },
  insult_game: { tone: "doubt", says: "mocks how somebody plays" },
  profanity: { tone: "doubt", says: "swearing, at nobody in particular" },
  sexual: { tone: "doubt", says: "sexual matter" },
  scam: { tone: "harm", says: "bait and tools of fraud" },
  spam: { tone: "doubt", says: "asks for attention or sells" },
  cheat: { tone: "doubt", says: "cheating in games, and breaking rules of platforms" },
  drug: { tone: "doubt", says: "drugs" },
  violence_game: { tone: "calm", says: "sounds violent and is play" },
  game_term: { tone: "calm", says: "a word of players" },
  chat_term: { tone: "calm", says: "a word of streams, servers and chats" },
  laugh: { tone: "calm", says: "laughter" },
  praise: { tone: "calm", says: "praise" },
  greeting: { tone: "calm", says: "a greeting or a farewell" },
  thanks: { tone: "calm", says: "thanks and courtesy" },
  agreement: { tone: "calm", says: "agreement" },
  refusal: { tone: "calm", says: "disagreement, disbelief" },
  sad: { tone: "calm", says: "sadness, disappointment" },
  angry: { tone: "calm", says: "anger, annoyance" },
  surprise: { tone: "calm", says: "surprise, excitement" },
  affection: { tone: "calm", says: "affection" },
  identity: { tone: "calm", says: "a neutral word for a group of people" },
  short: { tone: "calm", says: "an abbreviation of ordinary words" },
} as const satisfies Readonly<Record<string, { readonly tone: Tone; readonly says: string }>>;

export type SlangClass = keyof typeof SLANG_CLASSES;

export const SLANG_CLASS_NAMES: readonly SlangClass[] = Object.keys(SLANG_CLASSES).filter(isSlangClass);

export function isSlangClass(name: string): name is SlangClass {
  return Object.hasOwn(SLANG_CLASSES, name);
}

export const toneOf = (name: SlangClass): Tone => SLANG_CLASSES[name].tone;
