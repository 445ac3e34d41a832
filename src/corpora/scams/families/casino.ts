import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const casino: Family = {
  name: "casino promo",
  label: "scam",
  pictures: { count: [1, 4], share: 0.6 },
  bait: rows(`
    promo code {promo} gives {bigmoney} on {casinolink}
    new casino by {celebrity}, code {promo}, {bigmoney} free {casinolink}
    {all} use {promo} and withdraw {bigmoney} {casinolink}
    i withdrew {bigmoney} from {casinolink} with code {promo}
    {friend} free {money} to bet, activate {promo} {casinolink}
    bonus {percent} on first deposit {casinolink} {promo}
    rakeback {percent} every week {casinolink}
    {emojis} {promo} = {money} balance {emojis} {casinolink}
    register, enter {promo}, get {bigmoney}, cash out {casinolink}
    no deposit casino {money} {casinolink} {hurry}
    slots gave me {bigmoney} last night {casinolink}
    {celebrity} launched a crypto casino and gives {bigmoney} {casinolink}
    spin the wheel, everyone wins {casinolink}
    free spins {few} for you {casinolink}
    bet {money} get {money} {casinolink}
    code {promo} works until midnight {casinolink}
    look at my cash out {emojis} {casinolink}
    proof in the pictures, code {promo} {casinolink}
    guys this actually paid {bigmoney}, screenshots below, {promo}
    get rich with roulette trick {casinolink}
    sure bet for {weekday}, fixed match, {telegram}
    vip tips football {percent} win rate {telegram}
    our betting group never loses {telegram}
    join with my link and we both get {money} {casinolink}
    crypto casino without kyc {casinolink} {promo}
    first {few} to enter {promo} get {bigmoney} {casinolink}
    test our casino, balance is already on it {casinolink}
    new site gives away {bigmoney} to celebrate {casinolink}
    skin gambling site with free coins, code {promo} {casinolink}
    crash game hack, cash out at 10x {casinolink}
    {hey} want {money} for free? enter {promo} {casinolink}
    deposit {money} play with {money} {casinolink}
    withdrawal received {bigmoney} in {coin} {casinolink}
    jackpot is {bigmoney} today {casinolink} {hurry}
    lucky wheel for discord members only {casinolink} {promo}
    {casinolink} {promo} {bigmoney}
    check it fast before they remove it, {promo} {casinolink}
    he leaked the casino code: {promo} {casinolink}
    only for my followers {promo}, {casinolink}, max {bigmoney}
    no scam i have the money on my card {casinolink}
    beat the bookies, monthly pass {money}, write {handle}
  `),
  twins: rows(`
    the casino level in {game} has the best music
    casino heist in {game} tonight, need a driver
    lost {money} at the casino on holiday, never again
    gambling streams should be banned, my opinion
    is {casinolink} a scam? a bot posted it with four pictures
    those casino codes with a celebrity face are all fake
    do not enter the promo code, they want a deposit before the withdrawal
    promo code for pizza: {promo}, {percent} off, works for me
    use code {promo} at the merch store says the streamer, until {weekday}
    creator code in {game} is on the panel below
    dev gave us code {promo} for a free chest in {game}
    redeem code on the {game} site, not in the app
    poker night at mine {weekday}, {price} buy in
    I bluffed with seven two and won the pot
    blackjack is math, slots are sadness
    the wheel in {game} never lands on the car
    spin the wheel for the punishment, says chat
    channel points gamble, lost 40k, typical
    !gamble all
    bet 500 points he dies at the second boss
    prediction is open: win or lose, put your points
    lootboxes are gambling, my country banned them
    jackpot in the lottery is {bigmoney}, one can dream
    my grandma won {price} in bingo
    bonus round in the pub quiz starts now
    odds for the final are even, says the paper
    betting ads in the stadium everywhere, annoying
    gambling helpline number is on the self-help page, no shame in it
    {person} stopped gambling a year ago, proud
    the skin site asked for a deposit, I closed it
    got first deposit bonus from the bank for the kid's account
    free spin class at the gym on {weekday}
    we sold {few} raffle tickets for the animal shelter
    fixed match in the school league, the referee is his dad
  `),
};
