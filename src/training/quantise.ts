/** A share of 1 in 10,000 of the numbers may be cut: the others are told apart the better for it. */
const CUT = 0.0001;
const MOST = 127;

/** Numbers as whole ones from -127 to 127, and the number that 1 stands for. */
export const quantised = (numbers: Float32Array): { readonly values: Int8Array; readonly scale: number } => {
  const sizes = numbers.map(Math.abs).sort();
  const top = sizes[Math.floor((sizes.length - 1) * (1 - CUT))] ?? 0;
  const scale = (top === 0 ? 1 : top) / MOST;
  return { values: Int8Array.from(numbers, (x) => Math.max(-MOST, Math.min(MOST, Math.round(x / scale)))), scale };
};
