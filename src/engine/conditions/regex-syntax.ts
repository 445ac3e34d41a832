/** A pattern in as much detail as its checks need. `any`: one character, which one is not told. `nothing`: an anchor or an empty group. */
export type Pattern =
  | { readonly kind: "one"; readonly of: readonly string[] }
  | { readonly kind: "any" | "nothing" }
  | { readonly kind: "seq" | "alt"; readonly parts: readonly Pattern[] }
  | {
      readonly kind: "repeat";
      readonly body: Pattern;
      readonly min: number;
      readonly max: number;
      readonly written: string;
    };

/** Something that RE2 leaves out on purpose, because it cannot be run in linear time. */
export type Unsupported = { readonly kind: "lookaround" | "backreference"; readonly written: string };

export type Parsed = { readonly pattern: Pattern } | { readonly unsupported: Unsupported } | { readonly unknown: true };

const ANY: Pattern = { kind: "any" };
const NOTHING: Pattern = { kind: "nothing" };
/** A class of more characters than this is as good as any. */
const FEW = 4;
const DEEPEST = 100;

class Stop extends Error {
  readonly unsupported: Unsupported | undefined;
  constructor(unsupported?: Unsupported) {
    super();
    this.unsupported = unsupported;
  }
}

/**
 * Parses RE2 syntax. What it does not know makes the answer `unknown`, never a wrong pattern; whether a pattern is valid is for RE2 to say.
 * Source: the syntax page of RE2, as far as re2js 2.10 runs it.
 */
export const parsePattern = (source: string): Parsed => {
  try {
    return { pattern: parse([...source]) };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return error.unsupported ? { unsupported: error.unsupported } : { unknown: true };
  }
};

const parse = (chars: readonly string[]): Pattern => {
  let at = 0;
  let depth = 0;
  const rest = (length: number): string => chars.slice(at, at + length).join("");
  const matchAhead = (regex: RegExp, length = 40): RegExpExecArray | null => regex.exec(rest(length));

  const alternatives = (): Pattern => {
    if (++depth > DEEPEST) throw new Stop();
    const parts = [sequence()];
    while (chars[at] === "|") {
      at++;
      parts.push(sequence());
    }
    depth--;
    return parts.length === 1 ? parts[0]! : { kind: "alt", parts };
  };

  const sequence = (): Pattern => {
    const parts: Pattern[] = [];
    while (at < chars.length && chars[at] !== "|" && chars[at] !== ")") parts.push(repeated(atom()));
    return parts.length === 1 ? parts[0]! : { kind: "seq", parts };
  };

  const repeated = (body: Pattern): Pattern => {
    const found = matchAhead(/^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/);
    if (!found) return body;
    at += found[0].length;
    if (/^(?:[*+?]|\{\d+,?\d*\})/.test(rest(20))) throw new Stop();
    const [written, min, comma, max] = found;
    const range =
      min === undefined
        ? { "*": [0, Infinity], "+": [1, Infinity], "?": [0, 1] }[written[0] as "*" | "+" | "?"]
        : [Number(min), comma === "" ? Number(min) : max ? Number(max) : Infinity];
    return { kind: "repeat", body, min: range[0]!, max: range[1]!, written };
  };

  const atom = (): Pattern => {
    const char = chars[at++]!;
    if (char === "(") return group();
    if (char === "[") return characterClass();
    if (char === "\\") return escaped();
    if (char === ".") return ANY;
    if (char === "^" || char === "$") return NOTHING;
    if ("*+?".includes(char)) throw new Stop();
    return letter(char);
  };

  const group = (): Pattern => {
    const special = matchAhead(/^\?(?:<?[=!]|P?<\w{1,32}>|P=|[imsU-]{0,8}[:)])/);
    if (special) {
      const written = `(${special[0]}`;
      if (/^\?<?[=!]$/.test(special[0])) throw new Stop({ kind: "lookaround", written });
      if (special[0] === "?P=") throw new Stop({ kind: "backreference", written });
      at += special[0].length;
      if (special[0].endsWith(")")) return NOTHING;
    } else if (chars[at] === "?") throw new Stop();
    const body = alternatives();
    if (chars[at++] !== ")") throw new Stop();
    return body;
  };

  const escaped = (): Pattern => {
    const char = chars[at++];
    if (char === undefined) throw new Stop();
    if (/[1-9]/.test(char) && !/^[0-7]{2}/.test(`${char}${rest(1)}`))
      throw new Stop({ kind: "backreference", written: `\\${char}` });
    if (char === "k") throw new Stop({ kind: "backreference", written: "\\k" });
    if ("bBAz".includes(char)) return NOTHING;
    if ("dDwWsSC".includes(char)) return ANY;
    if ("pP".includes(char)) return property();
    if ("nrtfva".includes(char)) return ANY;
    if (char === "x") {
      const code = matchAhead(/^(?:[0-9a-fA-F]{2}|\{[0-9a-fA-F]{1,6}\})/);
      if (!code) throw new Stop();
      at += code[0].length;
      return ANY;
    }
    // Octal, \Q...\E and whatever else there may be.
    if (/[0-9A-Za-z]/.test(char)) throw new Stop();
    return letter(char);
  };

  const property = (): Pattern => {
    const name = matchAhead(/^(?:\{[^}]{1,36}\}|[A-Za-z])/);
    if (!name) throw new Stop();
    at += name[0].length;
    return ANY;
  };

  const characterClass = (): Pattern => {
    const negated = chars[at] === "^";
    if (negated) at++;
    const found = new Set<string>();
    let many = negated;
    for (let first = true; first || chars[at] !== "]"; first = false) {
      const char = chars[at++];
      if (char === undefined) throw new Stop();
      const named = char === "[" ? matchAhead(/^:\^?\w{1,12}:\]/) : null;
      if (named) at += named[0].length;
      const member = named ? ANY : char === "\\" ? escapedInClass() : letter(char);
      const isRange = chars[at] === "-" && chars[at + 1] !== "]" && chars[at + 1] !== undefined;
      if (isRange) {
        at++;
        if (chars[at++] === "\\") escapedInClass();
      }
      if (isRange || member.kind !== "one") many = true;
      else for (const c of member.of) found.add(c);
    }
    at++;
    return many || found.size > FEW ? ANY : { kind: "one", of: [...found] };
  };

  const escapedInClass = (): Pattern => {
    if (chars[at] === "b") throw new Stop();
    return escaped();
  };

  const pattern = alternatives();
  if (at < chars.length) throw new Stop();
  return pattern;
};

const letter = (char: string): Pattern => ({ kind: "one", of: [char.toLowerCase()] });

/** The fewest characters that a match can have. */
export const shortest = (pattern: Pattern): number => {
  switch (pattern.kind) {
    case "one":
    case "any":
      return 1;
    case "nothing":
      return 0;
    case "seq":
      return pattern.parts.reduce((sum, part) => sum + shortest(part), 0);
    case "alt":
      return Math.min(...pattern.parts.map(shortest));
    case "repeat":
      return pattern.min === 0 ? 0 : pattern.min * shortest(pattern.body);
  }
};
