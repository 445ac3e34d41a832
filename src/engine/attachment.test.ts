import { expect, test } from "vitest";
import { type FileKind, kindOf } from "./attachment.ts";

test.each<[string, string | undefined, FileKind | undefined]>([
  ["cat.png", undefined, "image"],
  ["IMG_0001.JPEG", "image/jpeg", "image"],
  ["image", "image/webp", "image"],
  ["clip.mp4", "video/mp4", "video"],
  ["voice-message.ogg", "audio/ogg; codecs=opus", "audio"],
  ["my-map.zip", undefined, "archive"],
  ["mods.rar", "application/x-rar-compressed", "archive"],
  ["notes.txt", "text/plain; charset=utf-8", "document"],
  ["homework.pdf", undefined, "document"],
  ["README", undefined, undefined],
  ["save.dat", "application/octet-stream", undefined],
  ["v1.2", undefined, undefined],
  ["", undefined, undefined],
])("an ordinary file is taken for what it is: %s", (name, type, kind) =>
  expect(kindOf({ name, ...(type === undefined ? {} : { type }) })).toBe(kind),
);

test.each([
  ["game.exe", undefined],
  ["photo.png.exe", "image/png"],
  ["photo\u202Egnp.scr", "image/png"],
  ["setup.EXE. .", undefined],
  ["cheat.jar", "application/java-archive"],
  ["installer", "application/x-msdownload"],
])("a program is not taken for anything else: %s", (name, type) =>
  expect(kindOf({ name, ...(type === undefined ? {} : { type }) })).toBe("executable"),
);
