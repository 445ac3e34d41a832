import { wordsOf } from "../rows.ts";

/** Names that everybody knows: the only ones that are written without a scheme here, for only there does everybody see a link. */
export const KNOWN = wordsOf(`
  youtube.com www.youtube.com youtu.be discord.com discord.gg twitch.tv www.twitch.tv clips.twitch.tv github.com gist.github.com
  en.wikipedia.org de.wikipedia.org reddit.com old.reddit.com store.steampowered.com steamcommunity.com open.spotify.com imgur.com
  i.imgur.com google.com docs.google.com maps.google.com amazon.com amazon.co.uk bbc.co.uk nytimes.com stackoverflow.com npmjs.com
  docs.rs crates.io pypi.org mozilla.org developer.mozilla.org archive.org bandcamp.com soundcloud.com tenor.com giphy.com patreon.com
  ko-fi.com streamable.com bsky.app mastodon.social tiktok.com instagram.com facebook.com x.com bit.ly tinyurl.com t.me telegram.me
  itch.io roblox.com minecraft.net ign.com metacritic.com letterboxd.com goodreads.com speedrun.com chess.com lichess.org
`);
/** Inventions under names that are kept for examples. */
export const INVENTED = wordsOf(`
  free-gifts.example login.bank-check.test claim.nitro-drop.example steam-trade.example cdn.files-here.test shop.level-up.example
  a.b.c.deep-down.example xn--bcher-kva.example xn--80ak6aa92e.example verify-me.test my-stream.test win.big-wheel.example
  mail.post-office.test get.the-client.example 4-u.example m.chat-room.test a1b2c3.example under_score.example photo-album.test
`);
export const PATHS = wordsOf(`
  / /watch?v=q8Wn3Lk0vTs /invite/Zk4mQ2 /a /r/frogs /wiki/Frog /login /free?id=77&ref=abc /p/1234 /app/730/ /#top /path/to/file.html
  /search?q=kill+the+boss /x%20y /@frogfan /t/1:15:20 /index.php?page=2 /user/settings /~ann/ /a/b/c/d/e
`);
/** Around a link. Some end in what belongs to the sentence and not to the link. */
export const AROUND = [
  "{}",
  "look {}",
  "{} this one",
  "here: {}",
  "did you see {}?",
  "({})",
  "go to {} and tell me",
  "{}, that is the one",
  "I found it at {}.",
  "{} {}",
  "source is {} I think",
  "lol {} KEKW",
  "check\n{}\nthanks",
  "my list:\n- {}\n- nothing else",
  "> {}\nwhat is this",
  '"{}" they said',
  "click->{}",
  "🔥{}🔥",
  "{}!!!",
  "wo ist {} geblieben",
  "смотри {}",
  "見て {}",
] as const;
