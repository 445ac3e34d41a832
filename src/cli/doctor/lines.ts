import type { Check, ServerReport } from "../../connectors/discord/doctor/check-server.ts";
import type { Can, ChannelReport } from "../../connectors/discord/doctor/coverage.ts";
import type { Examination } from "../../connectors/discord/doctor/examine.ts";
import { safe } from "../../tui/safe-text.ts";
import { columns, type Paint } from "../paint.ts";

const LONGEST_NAME = 40;

/** Does anything not work that ought to? */
export const hasFailed = ({ checks, servers }: Examination): boolean =>
  [...checks, ...servers.flatMap((server) => server.checks)].some(({ status }) => status === "failed");

export const examinationLines = ({ bot, checks, servers }: Examination, paint: Paint): readonly string[] => [
  paint.bold(`${safe(bot.name, LONGEST_NAME)} (${bot.id})`),
  ...checks.flatMap((check) => checkLines(check, paint)),
  ...servers.flatMap((server) => ["", ...serverLines(server, paint)]),
];

const MARKS: Readonly<Record<Check["status"], (paint: Paint) => string>> = {
  ok: (paint) => paint.green("ok     "),
  warning: (paint) => paint.yellow("warning"),
  failed: (paint) => paint.red("failed "),
};

const checkLines = ({ status, says, hint }: Check, paint: Paint): readonly string[] => [
  `  ${MARKS[status](paint)}  ${safe(says, 500)}`,
  ...(hint === undefined ? [] : [`           ${paint.dim(hint)}`]),
];

const serverLines = (server: ServerReport, paint: Paint): readonly string[] => [
  paint.bold(`${safe(server.name, LONGEST_NAME)} (${server.id})`),
  ...server.checks.flatMap((check) => checkLines(check, paint)),
  ...canLines("surfaces", server.surfaces, paint),
  ...canLines("heard", server.heard, paint),
  ...canLines("actions", server.actions, paint),
  ...channelLines(server.channels),
];

/** What is possible in one line, and a line for each that is not. */
const canLines = (title: string, those: readonly Can[], paint: Paint): readonly string[] => {
  const possible = those
    .filter(({ can }) => can)
    .map(({ name, why }) => (why === undefined ? name : `${name} (${why})`));
  return [
    `  ${title.padEnd(9)}${possible.join(", ") || paint.dim("none")}`,
    ...those.filter(({ can }) => !can).map(({ name, why }) => `    ${paint.yellow("not")} ${name}: ${why}`),
  ];
};

const channelLines = (channels: readonly ChannelReport[]): readonly string[] =>
  columns([
    ["  channel", "watched", "history", "delete", "slowmode", "lockdown"],
    ...channels.map((channel) => [
      `  #${safe(channel.name, LONGEST_NAME)}`,
      channel.watched ? "yes" : `no: ${channel.why}`,
      ...(["history", "delete", "slowmode", "lockdown"] as const).map((key) => (channel[key] ? "yes" : "no")),
    ]),
  ]);

/** The same for programs, described in docs/output.md. */
export const examinationJson = ({ bot, invite, checks, servers }: Examination): unknown => ({
  bot: { id: bot.id, name: bot.name, application: bot.applicationId },
  invite,
  checks,
  servers,
});
