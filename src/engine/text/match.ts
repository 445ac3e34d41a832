/** How a term was found: letters [first, end), and what had to be undone. Scratch. */
export type Match = {
  first: number;
  end: number;
  fuzzy: boolean;
  /** Anything but case was undone. */
  disguised: boolean;
  repeats: boolean;
  separators: boolean;
  joined: boolean;
  /** Letters that are what they seem, and how many digits or symbols stand for one. */
  honest: number;
  leet: number;
  doubled: number;
  /** Letters that a language may write with their accents in earnest. */
  accents: number;
  /** Script of the first letter of another script that is drawn like the term's, and whether a second script was seen. */
  foreign: number;
  mixed: boolean;
  /** What was undone beyond reading each letter for what it is. Always doubtful. */
  strong: "space inside" | "glued words" | undefined;
  /** How often words around a find were looked at in this text, finds or not. Set back by whoever begins a text. */
  tries: number;
};

/** So often the words around a possible find are looked at in one text: a limit, for texts made of nothing but these. */
export const MOST_TRIES = 256;

export const newMatch = (): Match => ({
  first: 0,
  end: 0,
  fuzzy: false,
  disguised: false,
  repeats: false,
  separators: false,
  joined: false,
  honest: 0,
  leet: 0,
  doubled: 0,
  accents: 0,
  foreign: 0,
  mixed: false,
  strong: undefined,
  tries: 0,
});

/** Forgets what was found before. */
export const begin = (m: Match, first: number): void => {
  m.first = first;
  m.fuzzy = false;
  m.disguised = false;
  m.repeats = false;
  m.separators = false;
  m.joined = false;
  m.honest = 0;
  m.leet = 0;
  m.doubled = 0;
  m.accents = 0;
  m.foreign = 0;
  m.mixed = false;
  m.strong = undefined;
};
