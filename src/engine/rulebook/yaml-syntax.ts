import { type Document, type ErrorCode, isCollection, isScalar, type Node, visit, type YAMLError } from "yaml";

type Words = { readonly message: string; readonly hint?: string };

/** What the parser complains of, for people who write rules and not parsers. */
const WORDS: Record<ErrorCode, Words> = {
  ALIAS_PROPS: { message: "an alias (*name) stands alone", hint: "Take away what stands before it" },
  BAD_ALIAS: { message: "the name after & or * is not valid", hint: 'Text that begins with & or * needs "quotes"' },
  BAD_COLLECTION_TYPE: { message: "tags are not used here", hint: "Take away the !" },
  BAD_DIRECTIVE: { message: "a line that begins with % is not understood", hint: "Take it away" },
  BAD_DQ_ESCAPE: {
    message: "\\ and what follows it is not valid in double quotes",
    hint: "Write \\\\, or use 'single quotes', where \\ is just a \\",
  },
  BAD_INDENT: {
    message: "this line is indented differently from its neighbours, or a bracket is not closed",
    hint: "Use the same number of spaces for keys that belong together",
  },
  BAD_PROP_ORDER: { message: "& and ! stand in the wrong place", hint: 'Text that begins with them needs "quotes"' },
  BAD_SCALAR_START: { message: "text cannot begin with this character", hint: 'Put the text in "quotes"' },
  BLOCK_AS_IMPLICIT_KEY: { message: "a second colon in one line", hint: 'Put text that holds a colon in "quotes"' },
  BLOCK_IN_FLOW: {
    message: "lines with - or key: cannot stand inside [ ] or { }",
    hint: "Close the bracket first, or write it all in brackets",
  },
  DUPLICATE_KEY: { message: "a key stands here twice", hint: "Keep one" },
  IMPOSSIBLE: { message: "this cannot be read as YAML" },
  KEY_OVER_1024_CHARS: {
    message: "a key of more than 1,024 characters, or a colon too many",
    hint: 'Put text that holds a colon in "quotes"',
  },
  MISSING_CHAR: {
    message: "something is not finished: a quote, a bracket, or a key without its colon",
    hint: "Close it, or write key: value",
  },
  MULTILINE_IMPLICIT_KEY: { message: "a line without a colon where a key should be", hint: "Write key: value" },
  MULTIPLE_ANCHORS: { message: "two anchors (&name) at one value", hint: 'Text that begins with & needs "quotes"' },
  MULTIPLE_DOCS: {
    message: "a second document begins here (---)",
    hint: "One file holds one document: take the line away, or split the file",
  },
  MULTIPLE_TAGS: { message: "tags are not used here", hint: "Take away the !" },
  NON_STRING_KEY: { message: "a key must be a plain word", hint: "Write name: value" },
  RESOURCE_EXHAUSTION: { message: "this is nested too deep", hint: "Split it" },
  TAB_AS_INDENT: { message: "a tab at the beginning of a line", hint: "Indent with spaces" },
  TAG_RESOLVE_FAILED: { message: "tags are not used here", hint: "Take away the !" },
  UNEXPECTED_TOKEN: {
    message: "this does not belong here",
    hint: 'Look for a bracket, comma or quote too many; text with : # [ ] { } , in it needs "quotes"',
  },
};

const UNCLOSED_BRACKET: Words = {
  message: "a bracket that opens here is not closed",
  hint: "Write ] or } where it ends",
};

/** Where the parser has one code for several slips, its message tells them apart. */
const FINER: readonly (readonly [RegExp, Words])[] = [
  [
    /^Missing closing/,
    { message: "a quote that opens here is not closed", hint: "Close it, or write '' for a ' inside 'single quotes'" },
  ],
  [/ (?:must|and) end with a/, UNCLOSED_BRACKET],
  [
    /^Implicit map keys need/,
    {
      message: "a line without a colon, or indented differently from its neighbours",
      hint: "Write key: value, below the key it belongs with",
    },
  ],
  [
    /^Sequence item without/,
    {
      message: "a line without a - in a list, or indented differently from its neighbours",
      hint: "Begin it with a -, or put it below the key it belongs with",
    },
  ],
  [/^Missing space after :/, { message: "a colon without a space after it", hint: "Write key: value" }],
  [
    /^Missing , /,
    { message: "a comma is missing between two entries", hint: 'Write a comma, or put text in "quotes"' },
  ],
];

export const inPlainWords = ({ code, message }: YAMLError): Words =>
  FINER.find(([pattern]) => pattern.test(message))?.[1] ?? WORDS[code];

/** Where the quote or bracket opens that a document never closes; else the place where the parser stumbled. */
export const offsetOf = ({ message, pos: [offset] }: YAMLError, document: Document): number => {
  const wanted = /^Missing closing/.test(message)
    ? isQuoted
    : / (?:must|and) end with a/.test(message)
      ? isBracketed
      : undefined;
  let opens = offset;
  if (wanted === undefined) return offset;
  visit(document, {
    Node(_, node) {
      const { range } = node;
      if (range && wanted(node) && range[0] <= offset && range[2] >= offset) opens = range[0];
    },
  });
  return opens;
};

const isQuoted = (node: Node): boolean =>
  isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
const isBracketed = (node: Node): boolean => isCollection(node) && node.flow === true;
