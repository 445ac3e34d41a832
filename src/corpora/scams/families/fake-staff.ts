import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const fakeStaff: Family = {
  name: "fake staff",
  label: "scam",
  bait: rows(`
    hello, I am from the Discord safety team, your account is under review, reply within {hours} hours
    i am a discord employee, please send your token for inspection
    this is the twitch staff, your channel will be closed, contact {handle}
    hi i'm the owner's assistant, he wants to give you mod, add {handle}
    you were chosen as moderator of this server, log in {supportlink}
    hypesquad moderator exam, earn the badge {supportlink}
    {friend} discord invites you to the moderator programme {supportlink}
    official message from discord: respond or lose your account {supportlink}
    staff here, we saw you buying stolen nitro, prove you did not {supportlink}
    I'm {mod} on my second account, main got locked, send me the code
    this is the streamer, my main is banned, text me here {handle}
    steam admin here, your items are held until you cooperate, transfer them to {handle}
    valve anti cheat team: send your inventory for a check {steamlink}
    twitch partner manager here, sign the contract {supportlink}
    i'm from the {game} dev team and you won a dev account {supportlink}
    {game} support employee here, tell me your login to restore your items
    admin speaking: pay the fine of {money} or get banned
    the server owner asks every member to confirm {supportlink}
    as a moderator i need your e-mail and phone for our list
    riot staff selected you for a {skin}, log in {supportlink}
    roblox admin gives robux to honest players {supportlink}
    you get the early supporter badge from discord staff {supportlink}
    discord hypesquad events team {supportlink} fill the form
    discord developer here, testing gifts, open {nitrolink}
    i work for twitch, i can make you partner for {money}
    message from the trust and safety team about a complaint {supportlink}
    your application for staff was accepted, verify {supportlink}
    to become helper pay a deposit of {money}, you get it back
    community manager of {exchange} here, dm me for rewards
    brand manager of a chair company, sponsorship for you {filelink}
    sponsorship offer {bigmoney}, contract in the zip {filelink}
    we want to sponsor your channel, download the media kit {filelink}
    {hey} creator, collab with our brand, open the pdf {filelink}
    energy drink company pays {bigmoney} for one stream {filelink}
    copyright department, remove the music or pay {money} {supportlink}
    you are suspected of alt accounts, verify your main {supportlink}
    mod team needs your two factor backup codes
    the bot developer asks to add him for a fix {handle}
    your server was selected for partner, admin login {supportlink}
    as owner you must confirm ownership {supportlink} before {weekday}
    discord billing: refund of {money}, enter card {supportlink}
  `),
  twins: rows(`
    who is staff here?
    {mod} is the only admin, everyone else is a fan
    new mod in town, welcome {member}!
    {member} got modded, finally
    I used to be staff on another server, it's thankless
    staff meeting on {weekday} at eight
    discord staff never asks for your token
    somebody claims to be discord employee in my DMs, fake?
    fake streamer account DMs people for money, please report
    the real {mod} has the green role, check it
    Twitch staff visited the stream, they have the wrench badge
    the partner manager mailed us, partner ceremony {weekday}!
    I work at a game studio, no I can't tell you anything
    my dad works at Nintendo, I swear
    the devs answered my question in the AMA
    dev team said the fix comes {weekday}
    got the bug hunter badge for a real report
    early supporter badge is from 2018, you can't get it now
    how do I apply for moderator
    mod applications are closed, sorry
    hypesquad house is purple
    sponsorship offers with a zip are malware, never open them
    got a sponsorship mail that asks to open a pdf.exe, classic
    our first sponsor is the local bakery, bread for everyone
    sponsored segment, you can skip it
    this stream is sponsored by my mum
    staff of fire or staff of frost for a level {n} mage?
    the staff drops from the lich
    hotel staff was lovely
    owner of the lost gloves please write {mod}
    admin rights on my work laptop, dream on
    admin command to change the weather in {game}?
    refund from the airline took {n} weeks
    contract signed, we get the keys {weekday}
  `),
};
