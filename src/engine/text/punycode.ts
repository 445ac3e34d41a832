const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;

/**
 * One label of a host in its ASCII form (`xn--...`); ASCII labels as they are.
 *
 * Limits: labels over 63 code points, which no host has, come back unchanged.
 * Source: RFC 3492.
 */
export const asciiLabel = (label: string): string => {
  if (/^[\0-\x7f]*$/.test(label)) return label;
  const points = Array.from(label, (char) => char.codePointAt(0)!);
  if (points.length > 63) return label;
  const plain = points.filter((point) => point < 0x80);
  let output = String.fromCharCode(...plain);
  let handled = plain.length;
  if (handled > 0) output += "-";
  let next = 128;
  let delta = 0;
  let bias = 72;
  let first = true;
  while (handled < points.length) {
    const least = points.reduce((low, point) => (point >= next && point < low ? point : low), 0x110000);
    delta += (least - next) * (handled + 1);
    next = least;
    for (const point of points) {
      if (point < next) delta++;
      if (point !== next) continue;
      output += digitsOf(delta, bias);
      handled++;
      bias = adapt(delta, handled, first);
      first = false;
      delta = 0;
    }
    delta++;
    next++;
  }
  return `xn--${output}`;
};

/**
 * One label of a host as it is shown: `xn--bcher-kva` is `bücher`. What is no such label comes back unchanged.
 *
 * Source: RFC 3492.
 */
export const unicodeLabel = (label: string): string => {
  if (!label.startsWith("xn--")) return label;
  const encoded = label.slice(4);
  const dash = encoded.lastIndexOf("-");
  const points = Array.from(encoded.slice(0, Math.max(0, dash)), (char) => char.charCodeAt(0));
  let next = 128;
  let at = 0;
  let bias = 72;
  for (let read = dash + 1; read < encoded.length; ) {
    const before = at;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const value = digitValue(encoded.charCodeAt(read++));
      if (value === undefined) return label;
      at += value * weight;
      const threshold = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapt(at - before, points.length + 1, before === 0);
    next += Math.floor(at / (points.length + 1));
    if (next > 0x10ffff || points.length >= 63) return label;
    at %= points.length + 1;
    points.splice(at++, 0, next);
  }
  return String.fromCodePoint(...points);
};

const digitValue = (code: number): number | undefined => {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : undefined;
};

const digitsOf = (delta: number, bias: number): string => {
  let output = "";
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const threshold = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
    if (rest < threshold) return output + digit(rest);
    output += digit(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
};
const digit = (value: number): string => String.fromCharCode(value < 26 ? 97 + value : 22 + value);

const adapt = (delta: number, handled: number, first: boolean): number => {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / handled);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
};
