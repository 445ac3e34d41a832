import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const qrLogin: Family = {
  name: "qr login",
  label: "scam",
  pictures: { count: [1, 1], share: 0.5 },
  bait: rows(`
    scan the qr code with your discord app to verify {qrlink}
    verification required: scan {qrlink}
    to see the channels scan this with your phone {qrlink}
    {hey}, welcome, scan qr to prove you are human {qrlink}
    scan the code to get nitro {qrlink}
    {all} new verification, old roles are removed {qrlink}
    open discord on phone, settings, scan qr code {qrlink}
    scan and claim {months} nitro {emojis}
    the bot needs you to scan this {qrlink}
    age check: scan qr {qrlink}
    we use qr login because of raids {qrlink}
    mobile users scan, pc users click {qrlink}
    verify in {n} minutes or you are kicked {qrlink}
    your verification expired, scan again {qrlink}
    scan to join the giveaway of {money} {qrlink}
    {friend} scan this and see who visits your profile {qrlink}
    qr code for the secret channel {qrlink}
    captcha failed, use qr instead {qrlink}
    the wick bot changed, now with qr {qrlink}
    scan it with the discord camera not the normal one {qrlink}
    press yes it's me when your phone asks {qrlink}
    confirm the login on your phone to finish {qrlink}
    login approval is only for verification don't worry {qrlink}
    link your phone to this server {qrlink}
    you must connect your account {qrlink} then you get the role
    get the verified badge, scan {qrlink}
    scan for {skin} {qrlink}
    anti bot protection {qrlink} takes 5 seconds
    paste this in your browser console to verify {promo}
    drag the button to your bookmarks and click it to verify {qrlink}
    authorise the bot with full access {qrlink}
    send me the six digit code you get, it is for the verification
    what code did you get by sms? i need it to verify you
    copy the link from the verify mail and send it to me
    open the qr on another screen and scan {qrlink}
    one scan per account, {hurry} {qrlink}
    free boost when you scan {qrlink}
    new security rule by discord: scan {qrlink}
    scan the qr in my profile picture
    event ticket qr {qrlink} log in with discord
    staff asks everybody to scan {qrlink} until {weekday}
  `),
  twins: rows(`
    never scan a login QR code somebody sends you
    that QR logs them into your account, don't
    is the qr verification in {place} real?
    scanned a QR once and my account spammed my friends
    the menu here is only a QR code, hate it
    QR code on the concert ticket does not scan
    my bank app wants me to scan a QR on {weekday}
    scan the QR on the poster for the map
    verification here is a simple button in #rules
    can't verify, the button does nothing, {mod}?
    verified! thanks {mod}
    how do I get the verified role?
    captcha asked me to find crosswalks {n} times
    two factor code does not arrive
    don't share your 2fa code with anyone
    lost my phone and my authenticator, how do I log in?
    log in on the website, not through a link
    I made a QR code quilt, it opens a picture of a duck
    QR codes hold up to 4296 characters, fun fact
    the scanner at work died
    scan of my knee looks good
    scanning old photos for grandma
    scan the room for clues
    enemy on scan, two of them
    use the scanner visor on the door
    body scan at the airport took forever
    password manager plus passkey, best combo
    the code for the door in {game} is {few}{few}
    enter the code {promo} in the bunker, it opens
    what's the code for the safe in chapter {n}?
    my phone number changed so I had to re-verify
    phone verification is on for this channel
    please press the reaction to get your colour
    bookmark the wiki, it's great {goodlink}
  `),
};
