export { isSlangClass, SLANG_CLASS_NAMES, SLANG_CLASSES, type SlangClass, type Tone, toneOf } from "./classes.ts";
export type { SlangEntry, SlangFile } from "./entry.ts";
export { compileSlang, type Slang, type SlangFind } from "./slang.ts";
export { spellOut } from "./spell-out.ts";
