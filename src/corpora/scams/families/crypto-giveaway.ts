import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const cryptoGiveaway: Family = {
  name: "crypto giveaway",
  label: "scam",
  bait: rows(`
    send {coin} and get double back {cryptolink}
    {celebrity} doubles your {coin} live {now} {cryptolink}
    {all} airdrop is live, connect {wallet} {cryptolink}
    claim {bigmoney} in {coin} {cryptolink} {hurry}
    i made {bigmoney} in {hours} hours with {handle}, ask me how
    {coin} giveaway by {exchange}, {few} winners {cryptolink}
    connect {wallet} to receive your tokens {cryptolink}
    surprise mint is open, {hurry} {cryptolink}
    {hey}, i can teach {few} people to earn {bigmoney} a week with {coin}, message me
    i'll help the first {few} people earn {bigmoney} in {hours} hours, you pay me {percent} of the profit, text {telegram}
    signals group with {percent} monthly, join {telegram}
    trusted trader {handle} changed my life, invest {money} get {bigmoney}
    invest {money} in {coin} and receive {bigmoney} after {hours} hours, no risk
    your wallet is eligible for {bigmoney}, check {cryptolink}
    free {coin} faucet pays every hour {cryptolink}
    {exchange} sends {money} to new users, use {promo} {cryptolink}
    {emojis} {coin} x2 event {emojis} {cryptolink}
    presale ends in {hours}h, token will go 100x {cryptolink}
    new token by {celebrity}, buy early {cryptolink}
    forgot to tell you, the airdrop paid me {bigmoney} {cryptolink}
    stake {coin} for {percent} a day {cryptolink}
    {friend} withdraw is instant, i took out {bigmoney} {cryptolink}
    our bot trades {coin} for you, {percent} guaranteed {telegram}
    whitelist spot for {few} members, sign with {wallet} {cryptolink}
    migrate your tokens before the deadline {cryptolink}
    validate {wallet} or your coins are frozen {cryptolink}
    the mint is stealth, only people here know {cryptolink}
    retweet and get {coin} worth {money} {cryptolink}
    ask {handle} about forex, he paid me {bigmoney} this week
    passive income with {coin}, no experience, DM {handle}
    double your {coin} until midnight, code {promo} {cryptolink}
    claim the compensation for the {exchange} hack {cryptolink}
    mr. {handle} is the best broker, i got my profit of {bigmoney}
    mining app on phone {money} daily {cryptolink}
    {coin} arbitrage trick between {exchange} and this {cryptolink}
    hello dear, do you invest in {coin}? i show you
    we are giving {bigmoney} to holders, verify {cryptolink}
    nft collection gives free {coin} to early birds {cryptolink}
    enter seed phrase to sync rewards {cryptolink}
    turn {money} into {bigmoney}, proof in my bio {telegram}
    binary options expert {handle}, start with {money}
    {celebrity} promised {coin} for all viewers of this stream {cryptolink}
  `),
  twins: rows(`
    {coin} is down again, who bought the top
    {coin} at a new high, my {money} is now {money}
    lost {bigmoney} on {coin}, don't be me
    is {exchange} okay for a beginner?
    the double your {coin} streams on youtube are fake, report them
    nobody doubles your crypto, it is a scam since 2017
    never give anyone your seed phrase, not even support
    someone DMed me about trading signals, blocked
    is {telegram} legit or a scam? {person} sent money there
    {person} lost savings in a fake airdrop, please be careful
    how does staking work, is it locked?
    gas fees are insane {weekday}
    taxes on {coin} are a nightmare in my country
    I mined ethereum in 2017, sold for a pizza oven
    we accept {coin} at the hackerspace bar, ha
    writing my thesis about airdrops and token governance
    what is an airdrop anyway, like in apex?
    the airdrop landed on the roof in {game}
    invest in potatoes in this {game} season, trust me
    my investment portfolio is {few} pokemon cards
    doubled my money in the in-game casino and lost it again
    I can teach you to trade in {game}, the auction house is easy
    wallet was stolen at the station, cards blocked
    new leather wallet, gift from {person}
    {coin} documentary on tonight, {goodlink}
    hot take: nfts were beanie babies
    diamond hands, paper brain
    hodl is a typo that became a religion
    the phrase "guaranteed profit" is always a lie
    mods please remove the crypto bots, third today
    which hardware wallet do you use for {coin}?
    the {exchange} app logs me out every day
    my boss pays the summer party in {coin}, weird flex
    if it says {percent} a day, run
  `),
};
