/** What the keys of a rulebook mean, in one sentence each: for editors. A test finds the keys that have none. */
export const FILE_TEXTS: Readonly<Record<string, string>> = {
  format: "The format of this file.",
  version: "Any text in quotes; every decision is stored with it.",
  why: "A note for people: why it was changed.",
  changed_by: "A note for people: who changed it.",
  lists: "Named lists of domains, phrases, words, brands or innocent phrases.",
  concepts: "Named meanings: phrases that are near, and phrases that only look so.",
  policy: "The community's own rules in words.",
  defaults: "What rules inherit that do not say it themselves.",
  discipline: "How strikes fade, and what they lead to.",
  reputation: "How reputations are reckoned: how cases fade, and where everybody begins.",
  resources: "Where people in distress find help: what `tell: resources` says to an author, and to nobody else.",
  budget: "How many messages all rules together may act on: 100 per 10m. What goes beyond it waits for people.",
  staff_roles: "Roles that count as staff, in the place of the usual ones.",
  staff_permissions: "Permissions that make somebody staff, in the place of the usual ones; [] for none.",
  log_channels: "Channels, by id or name, in which nothing is done to anybody.",
  honeypots: "Channels, by id or name, in which nobody has reason to write: see the condition channel.",
  rules: "The rules.",
  extends: "Rulebooks that this one builds on: base, gaming, strict, support, twitch, or the path of a file.",
  servers: "What is different in a server, by its id in quotes.",
  channels: "What is different in a channel, by its id in quotes.",
  profiles: "What is different for a while, by a name of your own.",
};

export const RULE_TEXTS: Readonly<Record<string, string>> = {
  id: "Small letters, digits and dashes; used once.",
  says: 'One sentence that completes "this message ...".',
  policy: "The policy that it serves.",
  mode: "How far it may go: off, shadow (recorded), queue (asks people), act.",
  if_unknown: "What to do when missing data leaves the answer open.",
  severity: "Orders the review queue.",
  unless: "What exempts.",
  budget: "At most so many actions in such a time: 20 per 10m.",
  surfaces: "Where it looks; [text, edits] unless given.",
  when: "What it looks for.",
  then: "What is done; in mode queue, what moderators are advised.",
  on_surge: "What happens when it suddenly hits many more people than is usual for it: pause, or go_on.",
  sample: "How many of its acts a person looks at afterwards, drawn by lot: 2%.",
  cooldown: "How long it leaves an author, or a channel, alone after it has acted: 1h.",
  lint: "Findings of `modbot rules check` that are meant to be there.",
  max_wrong: "The share of wrong actions that is bearable.",
  prove: "Examples that it must catch, and others that it must allow.",
};

export const COMBINATOR_TEXTS = {
  all: "As weak as the weakest of these.",
  any: "As strong as the strongest of these.",
  none: "Holds when none of these does.",
  score: "Signals that add up; those of one group to at most its cap.",
} as const;

export const SCORE_TEXTS: Readonly<Record<string, string>> = {
  queue_at: "From this sum on people are asked.",
  act_at: "From this sum on it acts.",
  groups: "Signals that tell much the same, by a name of your own.",
  cap: "The most that this group adds.",
  signals: "Conditions, each with what it adds.",
  adds: "What the signal adds when it holds; half of it when it is doubtful. Negative: it speaks for the author.",
};
