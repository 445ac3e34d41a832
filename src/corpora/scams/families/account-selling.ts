import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const accountSelling: Family = {
  name: "account selling",
  label: "spam",
  bait: rows(`
    selling {game} account {rank}, {price}, dm me
    cheap {game} accounts {shoplink}
    WTS {game} acc with {skin}, {price} paypal
    {rank} smurfs {price} each, instant delivery {shoplink}
    selling og username, offers in dm
    boosting {rank} to {rank}, {price}, fast and safe {shoplink}
    elo boost by pros {shoplink} {promo}
    selling {few} gift cards half price {shoplink}
    netflix and spotify accounts {price} lifetime {shoplink}
    nitro {months} for {price}, legit, vouches {invite}
    selling discord accounts from 2016, {price}
    aged accounts with badge {shoplink}
    {game} gold {price} per 1000 {shoplink}
    robux cheap {shoplink} {few}k in stock
    vbucks {percent} off {shoplink}
    i sell my main because i quit, {skin} included, {price}
    stacked fortnite account, {few} skins, {price} crypto only
    accounts shop with warranty {shoplink} {emojis}
    buy twitch account with affiliate {price}
    selling youtube channel {followers} subs {price}
    instagram {followers} followers for sale, middleman ok
    unban service for {game} {price} {shoplink}
    hwid spoofer and accounts {shoplink}
    full access mail accounts {price} {shoplink}
    fresh {game} accounts ready for ranked {price} {shoplink}
    cheap keys {steamgame} {price} {shoplink}
    windows keys {price} {shoplink}
    vpn lifetime accounts {price} {shoplink}
    carry service for {game} raid {price} {shoplink}
    powerleveling {hours}h {price} contact {handle}
    coins for ultimate team {shoplink} {promo}
    selling {skin} below market, paypal ff, {handle}
    method to get free food delivery, {price}, dm
    refund method 2026 {price} {telegram}
    trusted seller with {few} vouches {invite}
    buying and selling all {game} accounts, best prices {invite}
    {game} account with rank {rank}, no email change, {price}
    chatgpt plus cheap {price} {shoplink}
    server members for sale {followers} for {price} {shoplink}
    selling {rank} acc, i go first if you have rep {handle}
    discount accounts this week {percent} off {shoplink}
  `),
  twins: rows(`
    selling {thing} for {price}, pick up only, mods said it's ok here
    selling is forbidden in this channel, see the rules
    account selling is bannable in {game}, don't
    is buying a {game} account safe? no, you lose it
    {person} bought a {rank} account and got banned in a week
    I hit {rank} today!! took {few} games
    finally {rank}, no boost, pure pain
    he is so boosted, look at his damage
    boosted bonobo is my team name
    how much would my {game} account be worth, just curious
    wts {skin} in game for gold, meet at the bank
    wtb iron ore, 3g a stack
    trading {skin} for two keys, steam trade only
    I deleted my {game} account, freedom
    my account has {few} skins and I use one
    can I merge two accounts in {game}?
    old account from 2016, what a name I had
    my smurf is harder than my main
    smurfs in {rank} again
    the keys are under the mat
    selling keys on the marketplace is grey, buy from the dev
    how do I buy {steamgame} as a gift on another region
    cheap keyboard recommendations under {price}?
    got {thing} on the flea market for {price}
    the bakery sells cakes half price after six
    my sister sells handmade candles at the market {weekday}
    netflix raised the price again
    spotify family has one seat left, only for family they say, hm
    he sold his goalkeeper for nothing in the manager game
    sold all my coins for the stadium upgrade in {game}
    carry me please, I am support
    power leveling by myself, it's called night shift
    vouch for {member}, good trade
    please vouch in the vouch channel after an in-game trade
  `),
};
