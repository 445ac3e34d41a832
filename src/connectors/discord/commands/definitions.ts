import { LONGEST_APPEAL } from "../../../engine/appeals/appeal.ts";
import { RIGHT_BITS } from "../rights.ts";
import { COMMAND_TEXTS, type TextKey } from "./texts.ts";

/** Source: Discord's reference, "Application command types", "option types" and "Interaction context types". */
const TYPE = { chat: 1, message: 3 } as const;
const OPTION = { sub: 1, text: 3, flag: 5, user: 6, channel: 7 } as const;
const CONTEXT = { guild: 0, dm: 1 } as const;
/** Text, voice, announcement, stage, forum: whatever people write in. */
const LOCKABLE = [0, 2, 5, 13, 15];

type Option = {
  readonly key: Extract<TextKey, `option ${string}`>;
  readonly required?: boolean;
  readonly most?: number;
} & { readonly type: "text" | "user" | "channel" | "flag" };

const optionOf = ({ key, type, required = false, most }: Option) => ({
  type: OPTION[type],
  ...said(key),
  required,
  ...(most === undefined ? {} : { max_length: most }),
  ...(type === "channel" ? { channel_types: LOCKABLE } : {}),
});

/** The English name and description, and those of other languages. */
const said = (key: TextKey) => {
  const { en, de } = COMMAND_TEXTS[key];
  return {
    name: en.name,
    name_localizations: { de: de.name },
    description: en.says,
    description_localizations: { de: de.says },
  };
};

const sub = (key: SubCommand, options: readonly Option[]) => ({
  type: OPTION.sub,
  ...said(key),
  // Discord wants what is required first.
  options: [...options].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false)).map(optionOf),
});

const CASE = { key: "option case", type: "text", most: 20 } as const;
const USER = { key: "option user", type: "user", required: true } as const;
const REASON = { key: "option reason", type: "text", most: 500 } as const;
const REPORT: readonly Option[] = [
  { key: "option message", type: "text", required: true, most: 200 },
  { key: "option what", type: "text", most: 300 },
];
const APPEAL: readonly Option[] = [
  { ...CASE, required: true },
  { key: "option why", type: "text", required: true, most: LONGEST_APPEAL },
];

/** What `/modbot` knows, with what each takes. */
export const SUBCOMMANDS = {
  explain: [{ key: "option text", type: "text", most: 4_000 }, CASE],
  history: [USER],
  strikes: [USER],
  undo: [{ ...CASE, required: true }, REASON],
  untimeout: [USER, REASON],
  unban: [USER, REASON],
  lockdown: [{ key: "option channel", type: "channel" }, { key: "option time", type: "text", most: 10 }, REASON],
  permit: [
    USER,
    { key: "option permit", type: "text", required: true, most: 32 },
    { key: "option time", type: "text", most: 10 },
    { key: "option once", type: "flag" },
  ],
  report: REPORT,
  appeal: APPEAL,
} as const satisfies Readonly<Partial<Record<TextKey, readonly Option[]>>>;

export type SubCommand = keyof typeof SUBCOMMANDS;

/** Commands that everybody has; Discord gives or hides a command as a whole, so they stand beside `/modbot`. */
export const OPEN_COMMANDS = ["report", "appeal"] as const satisfies readonly SubCommand[];

export const isSubCommand = (name: string): name is SubCommand => Object.hasOwn(SUBCOMMANDS, name);

/** All commands, as Discord is told of them. */
export const commandDefinitions = (): readonly object[] => [
  {
    type: TYPE.chat,
    ...said("modbot"),
    // Whom Discord shows it to; who may is looked at when it is used.
    default_member_permissions: Number(RIGHT_BITS.manage_messages),
    contexts: [CONTEXT.guild],
    options: Object.entries(SUBCOMMANDS).map(([key, options]) => sub(key as SubCommand, options)),
  },
  { type: TYPE.chat, ...said("report"), contexts: [CONTEXT.guild], options: REPORT.map(optionOf) },
  { type: TYPE.chat, ...said("appeal"), contexts: [CONTEXT.guild, CONTEXT.dm], options: APPEAL.map(optionOf) },
  {
    type: TYPE.message,
    name: COMMAND_TEXTS.reportMenu.en.name,
    name_localizations: { de: COMMAND_TEXTS.reportMenu.de.name },
    contexts: [CONTEXT.guild],
  },
];
