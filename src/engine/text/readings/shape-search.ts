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

/** The longest shape that begins at `at`. Looks at no more code units than the longest of all has. */
export const shapeAt = (text: string, at: number): Shape | undefined => {
  let node = root.next.get(text.charCodeAt(at));
  let found: Shape | undefined;
  for (let k = at + 1; node; k++) {
    found = node.shape ?? found;
    if (k >= text.length) break;
    node = node.next.get(text.charCodeAt(k));
  }
  return found;
};
