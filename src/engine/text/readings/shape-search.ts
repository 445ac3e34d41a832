import { SHAPES, type Shape } from "./shape-table.ts";

type Node = { readonly next: Map<number, Node>; shape: Shape | undefined };
const newNode = (): Node => ({ next: new Map(), shape: undefined });

const root: Node = newNode();
for (const shape of SHAPES) {
  let node = root;
  for (let i = 0; i < shape.shape.length; i++) {
    const code = shape.shape.charCodeAt(i);
    let next = node.next.get(code);
    if (!next) {
      next = newNode();
      node.next.set(code, next);
    }
    node = next;
  }
  node.shape = shape;
}

/** The longest shape that begins at `at`, of at most `most` code units. Looks at no more of them than the longest of all has. */
export const shapeAt = (text: string, at: number, most = Number.POSITIVE_INFINITY): Shape | undefined => {
  let node = root.next.get(text.charCodeAt(at));
  let found: Shape | undefined;
  for (let k = at + 1; node && k - at <= most; k++) {
    found = node.shape ?? found;
    if (k >= text.length) break;
    node = node.next.get(text.charCodeAt(k));
  }
  return found;
};

/** The shape at `at` without the last sign of `longest`, where that sign begins another: `|_|<` may be `|_|` or `|_` and `|<`. */
export const yieldingShapeAt = (text: string, at: number, longest: Shape): Shape | undefined => {
  const size = longest.shape.length - 1;
  if (size < 2) return undefined;
  const shorter = shapeAt(text, at, size);
  if (shorter?.shape.length !== size) return undefined;
  const next = shapeAt(text, at + size);
  return next !== undefined && next.shape.length > 1 && next.place !== "never" && next.place !== "lone"
    ? shorter
    : undefined;
};
