import { isAscii, isUtf8 } from "node:buffer";

/** A line of input, or why there is no text of it. Lines count from 1. */
export type Line = { readonly line: number; readonly text: string } | { readonly line: number; readonly why: string };

/** A longer line is reported and passed over, and never held in memory as a whole. */
export const MAX_LINE_BYTES = 1024 * 1024;

const NEWLINE = 10;
const RETURN = 13;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const TOO_LONG = "longer than 1 MiB";
const NOT_UTF8 = "not UTF-8";

/** Cuts a stream of bytes into lines. Bytes may be cut anywhere; at most one line is kept between two calls. */
export type LineCutter = {
  /** The lines that these bytes complete, without line ends and without blank lines. */
  readonly push: (chunk: Buffer) => Line[];
  /** The last line, when no line end follows it. */
  readonly end: () => Line[];
};

export const lineCutter = (): LineCutter => {
  let number = 0;
  let kept: Buffer[] = [];
  let keptBytes = 0;

  const keep = (bytes: Buffer): void => {
    keptBytes += bytes.length;
    // Beyond the limit (and a carriage return) only the count goes on: what the line says will not be asked.
    if (keptBytes <= MAX_LINE_BYTES + 1) kept.push(bytes);
    else kept = [];
  };

  const addOne = (lines: Line[], bytes: Buffer): void => {
    number++;
    const start = number === 1 && bytes.subarray(0, 3).equals(BOM) ? 3 : 0;
    const end = bytes[bytes.length - 1] === RETURN ? bytes.length - 1 : bytes.length;
    const body = bytes.subarray(start, end);
    if (body.length > MAX_LINE_BYTES) lines.push({ line: number, why: TOO_LONG });
    else if (!isUtf8(body)) lines.push({ line: number, why: NOT_UTF8 });
    else if (body.length > 0) addText(lines, number, body.toString("utf8"));
  };

  const finishKept = (lines: Line[]): void => {
    if (keptBytes > MAX_LINE_BYTES + 1) lines.push({ line: ++number, why: TOO_LONG });
    else addOne(lines, kept.length === 1 ? kept[0]! : Buffer.concat(kept));
    kept = [];
    keptBytes = 0;
  };

  /** Whole lines, each with its line end. One decoding for all of them is several times faster than one each. */
  const addBlock = (lines: Line[], block: Buffer): void => {
    if (block.length > MAX_LINE_BYTES || !isUtf8(block)) {
      for (let start = 0; start < block.length; ) {
        const end = block.indexOf(NEWLINE, start);
        addOne(lines, block.subarray(start, end));
        start = end + 1;
      }
      return;
    }
    const text = block.toString(isAscii(block) ? "latin1" : "utf8");
    for (let start = 0; start < text.length; ) {
      const end = text.indexOf("\n", start);
      number++;
      addText(lines, number, text.slice(start, text.charCodeAt(end - 1) === RETURN && end > start ? end - 1 : end));
      start = end + 1;
    }
  };

  return {
    push: (chunk) => {
      const lines: Line[] = [];
      const first = chunk.indexOf(NEWLINE);
      if (first === -1) {
        keep(chunk);
        return lines;
      }
      keep(chunk.subarray(0, first));
      finishKept(lines);
      const last = chunk.lastIndexOf(NEWLINE);
      if (last > first) addBlock(lines, chunk.subarray(first + 1, last + 1));
      if (last + 1 < chunk.length) keep(chunk.subarray(last + 1));
      return lines;
    },
    end: () => {
      const lines: Line[] = [];
      if (keptBytes > 0) finishKept(lines);
      return lines;
    },
  };
};

const addText = (lines: Line[], line: number, text: string): void => {
  if (!isBlank(text)) lines.push({ line, text });
};

/** Nothing but what JSON takes for white space. */
const isBlank = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9 && code !== RETURN) return false;
  }
  return true;
};
