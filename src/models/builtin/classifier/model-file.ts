import { createHash } from "node:crypto";
import { z } from "zod";
import { ModbotError } from "../../../engine/errors.ts";
import type { Platt } from "../../platt.ts";
import { ANY_READS, type AnyHead } from "./any-head.ts";
import type { Second } from "./blend.ts";
import { GATE_LENGTHS, GATE_ROW, GATE_STRANGERS, GATE_WORDS, type Gate } from "./gate.ts";
import { HEAD_COUNT, HEADS } from "./heads.ts";
import { type Meaning, readBy } from "./meaning.ts";
import { type Net, WIDTH } from "./net.ts";
import { joined, littleEndian, newReader } from "./number-rows.ts";
import { MOST_WORDS_KNOWN } from "./word-table.ts";

/** A trained classifier, as it lies in a file. */
export type ClassifierModel = {
  readonly name: string;
  readonly net: Net;
  readonly second?: Second;
  readonly gate: Gate;
  /** By head. */
  readonly calibration: readonly Platt[];
  readonly any: AnyHead;
  /** Scores below this may be missed by the gate. */
  readonly floor: number;
  /** How it came to be, for people. */
  readonly trained: Trained;
};

export type Trained = {
  readonly seed: number;
  /** SHA-256 of the texts and what they teach, in order. */
  readonly data: string;
  readonly texts: number;
};

const KIND = "modbot-net/";
const MAGIC = `${KIND}2`;
const SIZE = z.int().min(1).max(1_024);

const HEADER = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,40}$/),
  heads: z.array(z.enum(HEADS)),
  bits: z.int().min(4).max(20),
  dimensions: SIZE,
  channels: SIZE,
  embedScale: z.number().positive(),
  meaning: z
    .strictObject({
      words: z.int().min(1).max(MOST_WORDS_KNOWN),
      dimensions: SIZE,
      channels: SIZE,
      hidden: SIZE,
      shares: z.array(z.number().min(0).max(1)).length(HEAD_COUNT),
      least: z.array(z.number()).length(HEAD_COUNT),
    })
    .optional(),
  gateLeast: z.number(),
  floor: z.number().min(0).max(1),
  calibration: z.array(z.strictObject({ slope: z.number(), offset: z.number() })).length(HEAD_COUNT),
  any: z.strictObject({ weights: z.array(z.number()).length(ANY_READS), bias: z.number() }),
  trained: z.strictObject({ seed: z.int(), data: z.string(), texts: z.int() }),
  sha256: z.string(),
});
type Header = z.infer<typeof HEADER>;

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** First 12 hex of the SHA-256 of the whole file: the version of a model. */
export const versionOf = (bytes: Uint8Array): string => sha256(bytes).slice(0, 12);

const netLengths = ({ bits, dimensions: d, channels }: Pick<Header, "bits" | "dimensions" | "channels">) => ({
  conv: channels * (WIDTH + 1) * d,
  convBias: 2 * channels,
  out: HEAD_COUNT * (channels + d),
  outBias: HEAD_COUNT,
  embed: (1 << bits) * d,
});

/** In the order in which they stand in a file. */
const meaningLengths = ({
  dimensions: d,
  channels,
  hidden,
}: Pick<Meaning, "channels" | "hidden"> & { dimensions: number }) => ({
  greatest: channels * d,
  greatestBias: channels,
  mean: channels * d,
  meanBias: channels,
  deep: hidden * readBy(channels),
  deepBias: hidden,
  out: HEAD_COUNT * hidden,
  outBias: HEAD_COUNT,
});

const totalOf = (lengths: Readonly<Record<string, number>>): number =>
  Object.values(lengths).reduce((sum, length) => sum + length, 0);

const GATE = {
  checks: GATE_WORDS,
  words: GATE_WORDS * GATE_ROW,
  strangers: GATE_STRANGERS * GATE_ROW,
  lengths: GATE_LENGTHS,
};

/** A word of the table: its hash, its vector, its weight. */
const wordBytes = (dimensions: number): number => 4 + dimensions + 1;

const floatsOf = ({ greatest, greatestBias, mean, meanBias, deep, deepBias, out, outBias }: Meaning) => [
  greatest,
  greatestBias,
  mean,
  meanBias,
  deep,
  deepBias,
  out,
  outBias,
];

/** Floats first, so that all numbers stand where their size divides the place. */
export const packModel = ({
  name,
  net,
  second,
  gate,
  calibration,
  any,
  floor,
  trained,
}: ClassifierModel): Uint8Array => {
  const { bits, dimensions, channels, embedScale } = net;
  const table = second?.meaning.table;
  const body = joined(
    [
      ...[net.conv, net.convBias, net.out, net.outBias],
      ...(second === undefined ? [] : floatsOf(second.meaning)),
      ...(table === undefined ? [] : [table.hash]),
      ...[gate.checks, gate.words, gate.strangers, gate.lengths, net.embed],
      ...(table === undefined ? [] : [table.vectors, table.weights]),
    ].map(littleEndian),
  );
  const header: Header = {
    name,
    heads: [...HEADS],
    bits,
    dimensions,
    channels,
    embedScale,
    ...(second !== undefined && {
      meaning: {
        words: second.meaning.table.hash.length,
        dimensions: second.meaning.table.dimensions,
        channels: second.meaning.channels,
        hidden: second.meaning.hidden,
        shares: [...second.shares],
        least: [...second.least],
      },
    }),
    gateLeast: gate.least,
    floor,
    calibration: calibration.map(({ slope, offset }) => ({ slope, offset })),
    any: { weights: [...any.weights], bias: any.bias },
    trained,
    sha256: sha256(body),
  };
  const text = `${MAGIC} ${JSON.stringify(header)}\n`;
  return joined([new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 8) * 8, "\n")), body]);
};

const broken = (why: string): ModbotError =>
  new ModbotError(`the classifier model cannot be read: ${why}.`, {
    hint: "Install modbot anew, or make the file again with `modbot train`.",
  });

const LONGEST_HEADER = 16_384;

/** Errors: `ModbotError` for a file that is no model, another kind of model, cut short or damaged. */
export const unpackModel = (bytes: Uint8Array): ClassifierModel => {
  const { header, at } = readHeader(bytes);
  const { meaning } = header;
  const ofNet = netLengths(header);
  const ofMeaning = meaning === undefined ? undefined : meaningLengths(meaning);
  const size =
    4 * (totalOf(ofNet) - ofNet.embed) +
    (ofMeaning === undefined ? 0 : 4 * totalOf(ofMeaning)) +
    (meaning === undefined ? 0 : meaning.words * wordBytes(meaning.dimensions)) +
    totalOf(GATE) +
    ofNet.embed;
  // A copy: what is read of a file may share its memory with others.
  const body = new Uint8Array(bytes.subarray(at));
  if (body.length !== size) throw broken(`it has ${body.length} bytes of numbers where ${size} were expected`);
  if (sha256(body) !== header.sha256) throw broken("its numbers are not those that it was made with");
  const read = newReader(body);
  const net = {
    conv: read.floats(ofNet.conv),
    convBias: read.floats(ofNet.convBias),
    out: read.floats(ofNet.out),
    outBias: read.floats(ofNet.outBias),
  };
  const floats =
    ofMeaning === undefined
      ? undefined
      : {
          greatest: read.floats(ofMeaning.greatest),
          greatestBias: read.floats(ofMeaning.greatestBias),
          mean: read.floats(ofMeaning.mean),
          meanBias: read.floats(ofMeaning.meanBias),
          deep: read.floats(ofMeaning.deep),
          deepBias: read.floats(ofMeaning.deepBias),
          out: read.floats(ofMeaning.out),
          outBias: read.floats(ofMeaning.outBias),
        };
  const hash = read.wholes(meaning?.words ?? 0);
  const gate = {
    checks: read.bytes(GATE.checks),
    words: read.signed(GATE.words),
    strangers: read.signed(GATE.strangers),
    lengths: read.signed(GATE.lengths),
  };
  const embed = read.signed(ofNet.embed);
  const vectors = read.signed((meaning?.words ?? 0) * (meaning?.dimensions ?? 0));
  const weights = read.bytes(meaning?.words ?? 0);
  const { name, bits, dimensions, channels, embedScale, gateLeast, floor, calibration, any, trained } = header;
  return {
    name,
    net: { bits, dimensions, channels, embed, embedScale, ...net },
    ...(meaning !== undefined &&
      floats !== undefined && {
        second: {
          meaning: {
            ...floats,
            channels: meaning.channels,
            hidden: meaning.hidden,
            table: { dimensions: meaning.dimensions, hash, vectors, weights },
          },
          shares: meaning.shares,
          least: meaning.least,
        },
      }),
    gate: { ...gate, least: gateLeast },
    calibration,
    any,
    floor,
    trained,
  };
};

const readHeader = (bytes: Uint8Array): { readonly header: Header; readonly at: number } => {
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, LONGEST_HEADER));
  if (text.startsWith(KIND) && !text.startsWith(`${MAGIC} `)) throw broken("it was made by another version of modbot");
  if (!text.startsWith(`${MAGIC} `)) throw broken(`it does not begin with "${MAGIC}"`);
  const end = text.indexOf("\n");
  if (end < 0) throw broken("its header has no end");
  let value: unknown;
  try {
    value = JSON.parse(text.slice(MAGIC.length + 1, end));
  } catch {
    throw broken("its header is no JSON");
  }
  const header = HEADER.safeParse(value);
  if (!header.success) throw broken(`its header is wrong at "${header.error.issues[0]?.path.join(".")}"`);
  if (header.data.heads.join() !== HEADS.join()) throw broken("it was made for other labels");
  return { header: header.data, at: Math.ceil((end + 1) / 8) * 8 };
};
