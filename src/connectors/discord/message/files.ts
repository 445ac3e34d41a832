import type { Attachment } from "../../../engine/attachment.ts";
import { amountOf, type Fields, fieldsIn, textOf, wordsOf } from "../fields.ts";
import { lines } from "./words.ts";

/** How a spoiler is marked: by the name of its file. */
const SPOILER = "SPOILER_";
/** The bit of an attachment's flags that says so too. */
const IS_SPOILER = 1 << 3;

/** Discord gives no hash of a file. */
const fileFrom = (file: Fields): Attachment => {
  const [name, type, size] = [textOf(file.filename) ?? "", wordsOf(file.content_type), amountOf(file.size)];
  const [width, height, flags] = [amountOf(file.width), amountOf(file.height), amountOf(file.flags) ?? 0];
  return {
    name,
    ...(type === undefined ? {} : { type }),
    ...(size === undefined ? {} : { size }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    spoiler: name.startsWith(SPOILER) || (flags & IS_SPOILER) !== 0,
  };
};

export const filesOf = (message: Fields): readonly Attachment[] => fieldsIn(message.attachments).map(fileFrom);

/** As cameras, phones and Discord itself name files: nobody has written that. */
const UNWRITTEN =
  /^(?:SPOILER_)?(?:image|unknown|screenshot|screen[ _-]recording|img|dsc[fn]?|vid|video|mov|pxl|photo|voice-message|file)?[\d\s_.()-]*\.[a-z0-9]{1,5}$/i;

/** Is there anything in the names that a person has chosen? */
export const saysSomething = (names: string): boolean => names.split("\n").some((name) => !UNWRITTEN.test(name));

/** What is written about files and stickers: names, titles, and what is said for those who do not see them. */
export const fileWords = (message: Fields): string =>
  lines(
    ...fieldsIn(message.attachments).flatMap(({ filename, title, description }) => [
      wordsOf(filename),
      wordsOf(title),
      wordsOf(description),
    ]),
    ...fieldsIn(message.sticker_items).map(({ name }) => wordsOf(name)),
  );
