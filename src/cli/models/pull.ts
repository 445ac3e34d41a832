import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { ModbotError, ModelError, UsageError } from "../../engine/errors.ts";
import { folderSource } from "../../models/pull/folder-source.ts";
import { DEFAULT_HUB, hubSource } from "../../models/pull/hub-source.ts";
import type { ModelSource } from "../../models/pull/model-source.ts";
import { pullModel } from "../../models/pull/pull-model.ts";
import { changedFile } from "../../models/transformers/check-files.ts";
import { bytesOf, type Manifest } from "../../models/transformers/manifest.ts";
import { modelsIn } from "../../models/transformers/model-folder.ts";
import type { ModelName } from "../../models/transformers/model-name.ts";
import { openModelThread } from "../../models/transformers/model-thread.ts";
import { DTYPES, type Dtype, type ThreadJob } from "../../models/transformers/protocol.ts";
import { realLater } from "../../models/transformers/real-later.ts";
import { safe } from "../../tui/safe-text.ts";
import { workerProgram } from "../assets.ts";
import type { Context } from "../context.ts";
import { fileError } from "../file-error.ts";
import { jsonLine } from "../json.ts";
import { shown } from "../places.ts";
import { sleep } from "../run/sleep.ts";
import { hasTransformers } from "./has-transformers.ts";
import { httpGet } from "./http-get.ts";
import { givesText } from "./list.ts";
import { openPullProgress } from "./pull-progress.ts";

export type PullAsked = {
  readonly name: ModelName;
  readonly from: string | undefined;
  readonly dtype: string | undefined;
  readonly maxSize: string | undefined;
  readonly again: boolean;
};

/** Fetches a model into the folder, and says what it is. Errors: `UsageError` for what makes no sense; `ModelError` as `pullModel`. */
export const pull = async (ctx: Context, folder: string, asked: PullAsked, json: boolean): Promise<void> => {
  const { name, again } = asked;
  const source = sourceOf(ctx, asked);
  const dtype = dtypeOf(asked.dtype);
  const mostBytes = sizeOf(asked.maxSize);
  const installed = hasTransformers();
  const progress = openPullProgress(ctx);
  const there = again ? undefined : await wholeModel(folder, name, dtype);
  if (there !== undefined) ctx.say(`${name} is there already, and whole. To take what its source has now: --again`);
  const fetch = (): Promise<Manifest> =>
    pullModel({
      folder,
      name,
      source,
      dtype,
      mostBytes,
      again,
      now: ctx.now(),
      probe: async (job) => (installed ? probe(job) : undefined),
      onProgress: progress.show,
      onRetry: (why, pauseMs) => {
        progress.clear();
        ctx.say(`${safe(why, 300)} Trying again in ${pauseMs / 1000} s.`);
      },
      sleep,
      signal: ctx.signal,
    })
      .catch((error: unknown) => {
        throw error instanceof ModbotError ? error : fileError("write the model into", shown(ctx, folder), error);
      })
      .finally(progress.clear);
  const manifest = there ?? (await fetch());
  if (json) {
    const { kind, width, labels, files, revision } = manifest;
    ctx.print(jsonLine({ name, kind, width, labels, bytes: bytesOf(manifest), revision, files, tried: installed }));
    return;
  }
  ctx.print(
    `${name}: ${manifest.kind}, ${givesText(manifest)}, ${(bytesOf(manifest) / 1e6).toFixed(1)} MB, in ${shown(ctx, folder)}`,
  );
  if (!installed)
    ctx.say("transformers.js is not installed, so it was not tried. Install it: npm install --include=optional");
  ctx.say(`Use it: modbot models use ${name}`);
};

/** The model as it lies there, where it is all that was pulled. */
const wholeModel = async (folder: string, name: ModelName, dtype: Dtype): Promise<Manifest | undefined> => {
  const known = modelsIn(folder).find((one) => one.name === name);
  if (known === undefined || "broken" in known || known.manifest.dtype !== dtype) return undefined;
  const changed = await changedFile(join(folder, name), known.manifest.files);
  return changed === undefined ? known.manifest : undefined;
};

const sourceOf = (ctx: Context, { name, from }: PullAsked): ModelSource => {
  if (from === undefined) return hubSource(new URL(DEFAULT_HUB), name, httpGet(), false);
  if (/^https?:\/\//i.test(from)) {
    if (!URL.canParse(from)) throw new UsageError(`--from ${safe(from, 200)} is not an address.`);
    return hubSource(new URL(from), name, httpGet());
  }
  const folder = resolve(ctx.cwd, from);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`--from ${safe(from, 200)}: there is no such folder.`, {
      hint: "Name a folder, or an address that begins with https://",
    });
  return folderSource(folder, shown(ctx, folder), name);
};

const dtypeOf = (text = "q8"): Dtype => {
  const dtype = DTYPES.find((one) => one === text);
  if (dtype === undefined)
    throw new UsageError(`--dtype ${safe(text, 40)} is not one.`, { hint: `Write one of: ${DTYPES.join(", ")}.` });
  return dtype;
};

const UNITS = { MB: 1e6, GB: 1e9 } as const;

const sizeOf = (text = "1GB"): number => {
  const [, count, unit] = /^(\d{1,6})\s?(MB|GB)$/.exec(text) ?? [];
  if (count === undefined)
    throw new UsageError(`--max-size ${safe(text, 40)} is not a size.`, { hint: "Write 500MB or 2GB." });
  return Number(count) * (unit === "GB" ? UNITS.GB : UNITS.MB);
};

/** Loads it once as it will be used: what does not load is not put in its place. */
const probe = async (job: ThreadJob): Promise<number> => {
  const thread = openModelThread(workerProgram("model-worker"), job, { later: realLater, onFree: () => {} });
  try {
    return await thread.ready;
  } catch (error) {
    // Whoever is told to fetch it again has just done so.
    throw error instanceof ModelError
      ? new ModelError(error.message, {
          hint: "Is it the right model, and the right --dtype? See docs/models.md.",
          cause: error,
        })
      : error;
  } finally {
    await thread.close();
  }
};
