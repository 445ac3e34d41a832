import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const gameTest: Family = {
  name: "game test malware",
  label: "scam",
  bait: rows(`
    {hey}, can you test my game? i made it with a friend {filelink}
    i am a game dev and need {few} testers, you get paid {money} {filelink}
    try my first game pls and tell me what you think {filelink}
    need feedback on my unity game {filelink} password is {few}{few}
    {friend} test my game and i give you {months} of nitro {filelink}
    we are looking for beta testers, {money} per hour {filelink}
    download the launcher and use code {promo} {filelink}
    my school project game, takes {n} minutes {filelink}
    play our alpha, runs on any pc, disable antivirus because it is not signed {filelink}
    windows says virus but it's false positive {filelink}
    free cheat for {game}, undetected {filelink}
    {game} aimbot free download {filelink}
    {game} executor new version, no key {filelink}
    fps boost tool for {game}, +{few}fps {filelink}
    cracked {steamgame} full version {filelink}
    free {game} skin changer {filelink}
    mod menu {game} with money drop {filelink}
    the private server client is here {filelink} invite only
    hello, want to be playtester for a new mmo? salary {money} {filelink}
    you look like a good player, test our shooter with me {filelink}
    hi i saw you in the server, do you like indie games? mine is done {filelink}
    let's play my game together, i host {filelink}
    voice chat works only in our client {filelink}
    install this and tell me if it starts {filelink}
    early access key for you {friend}: {promo} at {filelink}
    new battle royale, first {few} testers get {skin} {filelink}
    my boss pays {money} for every tester i bring {filelink}
    open the zip, run setup as admin {filelink}
    unlock all dlc tool {filelink}
    discord nitro generator exe {filelink}
    spotify premium crack pc {filelink}
    roblox free robux tool {filelink} {few}k daily
    minecraft client with dupe {filelink}
    valorant spoofer free {months} {filelink}
    here is the game i told you about {filelink}
    can u check if my game lags on your pc {filelink}
    we need screenshots of you playing it, {money} each {filelink}
    voice actors and testers wanted, download the demo {filelink}
    steam page is not ready so here is the direct file {filelink}
    fixed version of the file, the old one was broken {filelink}
    try the ai game maker, beta invite {promo} {filelink}
  `),
  twins: rows(`
    we playtest {steamgame} mods on {weekday}, join the voice channel
    beta for {game} opens {weekday}, anyone got in?
    the closed beta key came by mail from the devs
    I make games in my free time, here is a clip {goodlink}
    our jam game is on the jam page, link in the showcase channel
    can someone test if the stream has sound?
    test test 1 2 3
    my math test went fine
    I am a tester by trade, you break it I write it down
    demo is out on steam: {goodlink}
    fell for the "test my game" scam, it stole my session token
    someone asks me to try his game with a password zip, is that safe?
    never run an exe from a stranger, use a virtual machine
    antivirus flags my own hello world, lol
    windows says unknown publisher, how do I sign my build
    virus total says 0 of {few}
    is {filelink} safe? {person} downloaded it
    cheaters in {game} again, report the aimbot
    anti cheat update broke my mouse software
    no, I will not install an fps booster
    to boost fps turn the shadows off
    where do I download the official {game} launcher?
    the {game} launcher wants to update again, 40 GB
    modpack is on the workshop, subscribe and restart
    minecraft client crashes with the new shader
    dev log number {n} is up, feedback welcome in the thread
    I got paid to test a vacuum robot, best month
    looking for playtesters for my tabletop game, {weekday} at the library
    alpha build of my engine renders a cube now, so proud
    feedback on my level please, screenshot attached
    the patch fixed the installer
    setup tour: two monitors and a cat
    please uninstall that, it is malware
    unit tests are green, ship it
  `),
};
