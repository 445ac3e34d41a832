import { type Fields, fieldsOf, idOf, listOf } from "../fields.ts";

const ENOUGH_MESSAGES = 8;
const ENOUGH_PEOPLE = 3;
const CONTENTS = ["attachments", "embeds", "sticker_items", "components", "message_snapshots"] as const;

/** A message of a person in which there is nothing at all. */
const isEmpty = (message: Fields): boolean =>
  message.content === "" &&
  (message.type === 0 || message.type === 19) &&
  message.poll === undefined &&
  CONTENTS.every((key) => listOf(message[key]).length === 0);

/**
 * Notices that Discord sends messages without their content: several in a row, by different people, with nothing in them at all.
 * Source: Discord's developer reference, "Message content intent": without it these fields are empty, and not absent.
 */
export const openEmptyMessages = () => {
  const people = new Set<string>();
  let inARow = 0;
  let told = false;
  return {
    /** `true` once: this message makes it certain. */
    shows: (message: Fields): boolean => {
      const author = fieldsOf(message.author);
      const id = idOf(author?.id);
      if (told || id === undefined || author?.bot === true) return false;
      if (!isEmpty(message)) {
        inARow = 0;
        people.clear();
        return false;
      }
      inARow++;
      people.add(id);
      told = inARow >= ENOUGH_MESSAGES && people.size >= ENOUGH_PEOPLE;
      return told;
    },
  };
};

export const CONTENT_IS_OFF =
  "messages come without their content: turn on MESSAGE CONTENT INTENT under Bot at https://discord.com/developers/applications, for no text can be judged meanwhile";
