import type { Slots } from "../grammar.ts";

/** Emoji that stand for people, and for what is felt or wished. */
export const SIGNS: Slots = {
  people: [
    "👨🏿",
    "👩🏿",
    "👳",
    "🧕",
    "🏳️‍🌈",
    "🏳️‍⚧️",
    "👬",
    "👭",
    "♿",
    "✡️",
    "☪️",
    "🕌",
    "👲",
    "👩",
    "👩🏽",
    "🇲🇽",
    "🇵🇰",
    "🇮🇳",
    "🇨🇳",
    "🇵🇱",
    "🦻",
    "👨🏽‍🦯",
  ],
  beast: ["🐀", "🐒", "🐵", "🐖", "🪳", "🐍", "🦠", "🐕", "🗑️", "💩", "🤡"],
  disgust: ["🤮", "🤢", "😡", "🖕", "👎", "😠", "🤬"],
  death: ["🔫", "🔪", "💣", "🔥", "⚰️", "☠️", "🪓", "👊"],
  love: ["❤️", "😍", "🥰", "🙌", "👏", "💪", "✨", "🎉"],
};
