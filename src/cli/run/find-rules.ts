import { ModbotError } from "../../engine/errors.ts";
import { builtInRules } from "../assets.ts";
import type { Context } from "../context.ts";
import { shown } from "../places.ts";
import { type LiveParts, textOrNone } from "../rulebook.ts";
import { openRecorder } from "../versions/kept-texts.ts";
import { type FileRules, readyRules } from "../versions/ready-rules.ts";

/** A rulebook that cannot be used, with every file that it would be made of. */
export type Unusable = Pick<FileRules, "file" | "looks"> & { readonly error: ModbotError };

/** The rules file as it was found. */
export type Found = FileRules | Unusable;

/** The rulebook of a file as it lies there now, or what is wrong with it. Without a path the built-in one. */
export const findRules = (ctx: Pick<Context, "cwd">, path = builtInRules(), lists?: LiveParts): Found => {
  const recorder = openRecorder(textOrNone);
  try {
    return readyRules(ctx, path, lists, recorder);
  } catch (error) {
    if (!(error instanceof ModbotError)) throw error;
    return { file: shown(ctx, path), error, looks: recorder.looks() };
  }
};
