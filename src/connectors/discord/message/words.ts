import { type Fields, fieldsIn, fieldsOf, wordsOf } from "../fields.ts";

/** All that an embed shows, a line each: what a reader of it sees, in the order in which Discord draws it. */
export const embedWords = (embed: Fields): string =>
  lines(
    wordsOf(fieldsOf(embed.provider)?.name),
    wordsOf(fieldsOf(embed.author)?.name),
    wordsOf(embed.title),
    wordsOf(embed.description),
    ...fieldsIn(embed.fields).flatMap(({ name, value }) => [wordsOf(name), wordsOf(value)]),
    wordsOf(fieldsOf(embed.footer)?.text),
    wordsOf(embed.url),
    wordsOf(fieldsOf(embed.author)?.url),
  );

/** What a poll asks, and the answers that it offers. */
export const pollWords = (poll: Fields): string =>
  lines(
    wordsOf(fieldsOf(poll.question)?.text),
    ...fieldsIn(poll.answers).map(({ poll_media }) => wordsOf(fieldsOf(poll_media)?.text)),
  );

/** Components stand in each other, a few deep; beyond that nobody sees anything. */
const DEEPEST = 8;

/**
 * The texts of a message that is built of components: what they say, what buttons are called and where they lead.
 * Source: Discord's developer reference, "Component reference".
 */
export const componentWords = (components: unknown, depth = 0): string =>
  depth >= DEEPEST ? "" : lines(...fieldsIn(components).flatMap((one) => wordsOfComponent(one, depth)));

const wordsOfComponent = (component: Fields, depth: number): readonly (string | undefined)[] => [
  wordsOf(component.content),
  wordsOf(component.label),
  wordsOf(component.placeholder),
  wordsOf(component.description),
  wordsOf(component.url),
  ...fieldsIn(component.options).flatMap(({ label, description }) => [wordsOf(label), wordsOf(description)]),
  ...fieldsIn(component.items).map(({ description }) => wordsOf(description)),
  componentWords(component.components, depth + 1),
  componentWords(component.accessory === undefined ? [] : [component.accessory], depth + 1),
];

export const lines = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined && text !== "").join("\n");
