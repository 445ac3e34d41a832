import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const massMention: Family = {
  name: "mass mention",
  label: "spam",
  bait: rows(`
    {all} {invite}
    {all} click {nitrolink}
    {all} join {invite} {hurry}
    {all} new server, old one is closing {invite}
    {all} mods are asleep {invite}
    {all} best memes {invite}
    {all} {few} free accounts {shoplink}
    {all} we moved {invite}
    {all} vote {steamlink}
    {all} you have to see this {ownvideo}
    {all} im live {ownstream}
    {all} announcement {supportlink}
    {all} hacked by us {invite}
    {all} this server is trash come here {invite}
    {all} giveaway {money} {cryptolink}
    {all} claim before it's gone {nitrolink}
    {all} {emojis} {emojis} {casinolink}
    {all} read {telegram}
    {all} important, verify or get kicked {qrlink}
    {all} owner said join {invite}
    {all} free robux {filelink}
    {all} everyone gets a role here {invite}
    {all} last warning {supportlink}
    {all} lol look at this {adultlink}
    {all} {all} {invite}
    {member} {member} {member} {member} {member} check {nitrolink}
    {member} {member} {member} {member} {invite}
    {member} {member} {member} you won {steamlink}
    {member} {member} {member} {member} {member} {member} dm me for {money}
    hey {member} {member} {member} {member} join us {invite}
    {all} sub to me {ownvideo}
    {all} read this or your account is deleted {supportlink}
    {all} tournament {bigmoney} {invite}
    {all} only today {casinolink} {promo}
    {all} wake up {invite} {invite}
    {all} all staff left, new home {invite}
    {all} airdrop {cryptolink} {hurry}
    {all} download the event client {filelink}
    {all} we hire {joblink}
    {all} last {few} spots {invite} {emojis}
    ping {all} because why not {invite}
  `),
  twins: rows(`
    @here raid in ten minutes, bring potions
    {member} {member} you two up for a round?
    {member} {member} {member} lobby is open
    {mod} someone pinged everyone with a link, can you delete it?
    please do not ping everyone
    who pinged everyone? my phone jumped off the table
    I can't ping everyone and that is good
    the @everyone role has too many permissions, {mod}
    what does @here do versus @everyone?
    a raid bot pinged everyone {n} times last night
    {member} happy birthday!!
    {member} {member} congrats to both winners
    team A: {member} {member} {member}, team B: {member} {member} {member}
    order of turns: {member}, {member}, {member}, {member}
    thanks {member} {member} {member} for the help tonight
    {member} check {goodlink} that's the guide
    {member} {member} look at this {goodlink}
    movie night on {weekday}, ping me if you come
    ping is {few} today, finally
    ping pong table at work, best thing
    my ping jumps to 400 when {person} uploads
    everyone welcome {member}!
    everyone please read the pinned message
    everyone in voice says hi
    hello everyone, new here
    good morning everyone, {member} you too
    announcement channel is muted for me, what was it?
    mods, announcement typo: it is {weekday}
    here is the list {goodlink}
    everyone gets a cookie 🍪
    roles for the event: {member} host, {member} music, {member} snacks
    {member} you dropped this 👑
    fyi {mod} {mod} the bot is offline
    everyone ready? 3 2 1 go
  `),
};
