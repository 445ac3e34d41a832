import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const steamGift: Family = {
  name: "steam gift",
  label: "scam",
  bait: rows(`
    steam gift {money} for you {friend} {steamlink}
    {hey}, {money} steam card, i don't need it {steamlink}
    [steamcommunity.com/gift/{few}]({steamlink}) gift {money}
    {all} steam gives {money} gift cards for the winter sale {steamlink}
    {money} gift - steam {steamlink}
    i got {money} on steam from this {steamlink} works
    catch {money} steam {steamlink} {hurry}
    hi, can you vote for my team? you get a {skin} {steamlink}
    vote for our {steamgame} team in the tournament pls, login with steam {steamlink}
    want to trade your {skin}? look at my offer {steamlink}
    {friend} accept my trade offer, i overpay {steamlink}
    i will overpay for your {skin}, add me {steamlink}
    free {skin} drop, login with steam {steamlink}
    take {skin} as a present from me {steamlink}
    {hey} someone sells {skin} for {money}, is it you? {steamlink}
    open free case, i got {skin} first try {steamlink}
    valve summer event {money} for every account {steamlink} {hurry}
    steam wallet {money} code: {steamlink}
    i quit {steamgame}, giving my {skin} away {steamlink}
    my friend says your inventory is cool, check trade {steamlink}
    gift from steam support for old accounts {steamlink}
    first {few} people get {money} for steam {steamlink}
    new steam promo, {money} in wallet after login {steamlink}
    you won {skin} in our raffle, collect {steamlink} before {hours}h
    hello i am {steamgame} collector, send your trade link to {steamlink}
    your trade link is wrong {friend}, fix it here {steamlink}
    {steamgame} free on steam for {hours} hours {steamlink}
    get any game for 0$ {steamlink}
    the skin price checker says yours is {bigmoney} {steamlink}
    we pick {few} players for a {skin} {steamlink} login to enter
    {emojis} steam gift card {money} {emojis} {steamlink}
    play faceit with us, join our hub {steamlink}
    esport org is looking for players, sign with steam {steamlink}
    confirm your steam account or lose {skin} {steamlink}
    {friend} i sent you gift in steam did you see? {steamlink}
    special promo for {steamgame} players, knife inside {steamlink}
    swap {skin} for {skin}? middleman here {steamlink}
    {money} for filling the steam survey {steamlink}
    bonus case {promo} on {steamlink}
    anyone need {money} steam card? dont have pc anymore {steamlink}
    claim 3 free games on steam with code {promo} {steamlink}
  `),
  twins: rows(`
    steam sale starts {weekday}, my wallet is not ready
    bought {steamgame} for {price} on steam, worth it
    {goodlink} is 75% off right now
    can someone gift me {steamgame}? I pay you back {weekday}
    {member} gifted me {steamgame}, best friend ever
    got a steam gift card for christmas, what should I play
    is this steam link legit? it says I won a {skin}
    steamcommunity with an extra letter is a scam, look closely
    somebody asked me to vote for their team, that is a scam right?
    got scammed out of my {skin}, please be careful with trade offers
    trading my {skin} for yours, only through steam trade window
    how much is the {skin} worth these days
    opened {few} cases and got nothing
    unboxed a {skin}, hands are shaking
    steam is down again, it's {weekday} maintenance
    how do I find my trade link?
    trade hold is 7 days without the authenticator
    my steam account got hacked through a fake login page
    support gave me my account back in two days
    refund went through, played 1.9 hours
    family sharing works with {person} now
    wishlist me on steam if you like the demo says the dev, it's {steamgame}-like
    free weekend for {steamgame}, no need to buy
    {steamgame} is free to keep on the other store this week
    steam deck or laptop for travel?
    the mods give away {steamgame} on {weekday}, type !join when it starts
    congrats {member} you won the key, mod will DM you
    spare key for {steamgame} from a bundle, first regular who asks gets it
    steam review bombing again, over a hat
    cloud saves ate my run
    never log in through a link from chat, open steam yourself
    report the account that posts the {money} gift cards please
    market fee is 15%, so you get less
    who has a good offer for gloves, in game trade only
  `),
};
