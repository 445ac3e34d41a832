import { joined, type Message } from "./message.ts";
import { type Person, personOf } from "./ports.ts";

/** Somebody who has written, as others would name them. */
export type KnownPerson = { readonly person: Person; readonly name?: string };

/** How a person is named: by id, or by what they call themselves. `text` alone may be either. */
export type PersonRef = { readonly by: "id" | "name" | "either"; readonly text: string };

/** Where to look. What is absent is not looked at. */
export type Where = Pick<Partial<Person>, "platform" | "community">;

/**
 * The people who wrote these messages and go by this id or name, each once in each community, by their newest name.
 *
 * Gives: all who match, so that a name of two people can be told from a name of one. An id outranks a name: whoever calls themself by the id of
 * another is not taken for them. Names are compared without regard to capitals; who has changed the name is found by the newest alone.
 */
export const peopleNamed = (
  { by, text }: PersonRef,
  messages: Iterable<Message>,
  where: Where = {},
): readonly KnownPerson[] => {
  const wanted = text.toLowerCase();
  const found = new Map<string, KnownPerson>();
  for (const message of messages) {
    const { author, platform, community } = message;
    if (author === undefined || (where.platform !== undefined && platform !== where.platform)) continue;
    if (where.community !== undefined && community !== where.community) continue;
    const key = joined(platform, community ?? "", author.id);
    // The newest name is the one that people see; a message without one changes nothing.
    const name = author.name ?? found.get(key)?.name;
    found.set(key, { person: personOf(message, author.id), ...(name === undefined ? {} : { name }) });
  }
  const all = [...found.values()];
  const byId = by === "name" ? [] : all.filter(({ person }) => person.author === text);
  if (byId.length > 0 || by === "id") return byId;
  return all.filter(({ name }) => name?.toLowerCase() === wanted);
};
