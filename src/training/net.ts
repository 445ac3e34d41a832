import type { Chance } from "../corpora/chance.ts";
import { HEAD_COUNT } from "../models/builtin/classifier/heads.ts";

/**
 * The net while it is trained: numbers in full. A gated convolution over vectors of words, each the sum of its pieces' vectors; the greatest
 * value of each channel goes to the heads, with the mean of the vectors.
 */
export type Net = {
  /** 2^bits pieces are told apart. */
  readonly bits: number;
  /** Numbers a vector. */
  readonly d: number;
  readonly channels: number;
  /** Words that a channel reads at once: 3, or 1 for a bag. */
  readonly width: number;
  readonly embed: Float32Array;
  /** Of a channel: `width * d` weights of its value, then `d` of its gate, which reads the word in the middle alone. */
  readonly conv: Float32Array;
  readonly convBias: Float32Array;
  /** Of head k: channels, then the mean of the vectors. */
  readonly out: Float32Array;
  readonly outBias: Float32Array;
};

export type NetShape = Pick<Net, "bits" | "d" | "channels" | "width">;

/** How large the first random numbers are, by what sums they go into. */
const FIRST_VECTOR = 0.1;
const FIRST_OUT = 0.3;
/** Most labels are absent from most texts. */
const FIRST_BIAS = -1;

/** Source: Box and Muller, 1958. */
export const normal = (chance: Chance): number => {
  const u = Math.max(1e-12, chance.next());
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * chance.next());
};

export const newNet = ({ bits, d, channels, width }: NetShape, chance: Chance): Net => {
  const fill = (size: number, deviation: number): Float32Array =>
    Float32Array.from({ length: size }, () => normal(chance) * deviation);
  return {
    bits,
    d,
    channels,
    width,
    embed: fill((1 << bits) * d, FIRST_VECTOR),
    conv: fill(channels * (width + 1) * d, 1 / Math.sqrt(width * d)),
    convBias: new Float32Array(2 * channels),
    out: fill(HEAD_COUNT * (channels + d), FIRST_OUT / Math.sqrt(channels)),
    outBias: new Float32Array(HEAD_COUNT).fill(FIRST_BIAS),
  };
};
