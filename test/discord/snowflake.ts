/** When Discord's own time begins. Source: its reference, "Snowflakes". */
const EPOCH = 1_420_070_400_000n;

/** Makes ids that tell when they were made, as Discord's do, and that never repeat. */
export const snowflakes = () => {
  let count = 0n;
  return (at: number): string => (((BigInt(Math.floor(at)) - EPOCH) << 22n) | (count++ & 0x3fffffn)).toString();
};

export const isSnowflake = (id: string): boolean => /^[1-9]\d{0,19}$/.test(id);

/** The moment that an id tells. */
export const madeAt = (id: string): number => Number((BigInt(id) >> 22n) + EPOCH);
