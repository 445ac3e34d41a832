/** A file that came with a message, as the platform describes it. What it did not say is absent, and reads as *unknown*. */
export type Attachment = {
  /** As its sender named it. Hostile. */
  readonly name: string;
  /** What the platform says it is: `image/png`. */
  readonly type?: string;
  /** In bytes. */
  readonly size?: number;
  /** SHA-256 of the content, 64 small hexadecimal digits. */
  readonly hash?: string;
  /** Of pictures and films, in pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Is it hidden until a reader asks for it? */
  readonly spoiler?: boolean;
};

export const FILE_KINDS = ["image", "video", "audio", "archive", "executable", "document"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** By the end of the name. What runs when it is opened is an executable, whatever it is called besides. */
const KIND_OF_ENDING: ReadonlyMap<string, FileKind> = new Map(
  Object.entries({
    image: "png jpg jpeg jfif gif webp avif bmp tif tiff heic heif svg apng",
    video: "mp4 m4v mov webm mkv avi wmv flv mpg mpeg 3gp",
    audio: "mp3 wav ogg oga flac m4a aac opus wma mid",
    archive: "zip rar 7z tar gz tgz bz2 xz zst cab iso img ace arj lzh zipx",
    executable:
      "exe msi msix scr bat cmd com ps1 psm1 vbs vbe js jse wsf wsh hta lnk pif cpl dll sys reg jar apk xapk ipa dmg pkg app deb rpm appimage run sh command xll url chm",
    document:
      "pdf doc docx docm dot dotm xls xlsx xlsm xlsb ppt pptx pptm odt ods odp rtf txt md csv html htm mht one epub",
  } satisfies Record<FileKind, string>).flatMap(([kind, endings]) =>
    endings.split(" ").map((ending) => [ending, kind as FileKind] as const),
  ),
);

const KIND_OF_TYPE: readonly (readonly [RegExp, FileKind])[] = [
  [/^image\//, "image"],
  [/^video\//, "video"],
  [/^audio\//, "audio"],
  [/^application\/(?:x-)?(?:zip|rar|vnd\.rar|7z|tar|gzip|bzip2|xz|zstd|iso9660)/, "archive"],
  [
    /^application\/(?:x-ms(?:download|i|dos)|x-dosexec|vnd\.microsoft\.portable|java-archive|vnd\.android\.package|x-sh|x-bat)/,
    "executable",
  ],
  [/^(?:text\/|application\/(?:pdf|msword|rtf|vnd\.(?:ms-|openxmlformats|oasis)))/, "document"],
];

/** No ending of a name is longer. */
const LONGEST_ENDING = 12;

/**
 * What a file is, by the end of its name and by what the platform says.
 * A name that ends as a program does is a program, although the platform may call it a picture: it believes the sender.
 */
export const kindOf = ({ name, type }: Pick<Attachment, "name" | "type">): FileKind | undefined => {
  const byName = KIND_OF_ENDING.get(endingOf(name));
  if (byName === "executable") return byName;
  const plain = type?.toLowerCase().trim() ?? "";
  return KIND_OF_TYPE.find(([pattern]) => pattern.test(plain))?.[1] ?? byName;
};

/** The last ending, small: Windows passes over full stops and spaces behind it. */
const endingOf = (name: string): string => {
  let end = name.length;
  while (end > 0 && (name[end - 1] === "." || name[end - 1] === " ")) end--;
  const dot = name.lastIndexOf(".", end - 1);
  return dot < 0 || end - dot > LONGEST_ENDING ? "" : name.slice(dot + 1, end).toLowerCase();
};
