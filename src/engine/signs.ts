import { NEVER_SHOWS, type Sign } from "./condition.ts";
import type { Reading } from "./reading.ts";

/** Shows in every message: the need of what needs nothing. */
export const ALWAYS = 1 << 30;
/** Bits for signs. Where there are more signs, some share one, and a rule may be asked for nothing. */
const BITS = 30;
const ALL = -1;

/** Looks for signs in a message, each once however many rules need it: a number with a bit for each that shows. */
export class Signs {
  readonly #signs: readonly Sign[];
  readonly #bits: ReadonlyMap<string, number>;

  constructor(signs: readonly Sign[]) {
    const looked = signs.filter((sign) => sign !== NEVER_SHOWS);
    this.#signs = [...new Map(looked.map((sign) => [sign.key, sign])).values()];
    this.#bits = new Map(this.#signs.map(({ key }, i) => [key, 1 << (i % BITS)]));
  }

  /** The bits of signs of which one must show. One that is not looked for may show. */
  maskOf(signs: readonly Sign[]): number {
    return signs.reduce((mask, sign) => (sign === NEVER_SHOWS ? mask : mask | (this.#bits.get(sign.key) ?? ALWAYS)), 0);
  }

  /** The bits of the signs that show. A sign that fails may show: whoever asks the condition itself hears of the failure. */
  shownBy(reading: Reading): number {
    const signs = this.#signs;
    let shown = ALWAYS;
    try {
      for (let i = 0; i < signs.length; i++) if (signs[i]!.shows(reading)) shown |= 1 << (i % BITS);
    } catch {
      return ALL;
    }
    return shown;
  }
}
