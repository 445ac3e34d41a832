import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const commissions: Family = {
  name: "commissions",
  label: "spam",
  bait: rows(`
    {hey}, i am a graphic artist, i make emotes, overlays and logos, dm me for my portfolio
    do you need a vtuber model? affordable price, check {artlink}
    commissions open! {artlink} {percent} off {now}
    hello streamer, i noticed your channel has no animated overlay, i can do it for {price}
    your stream is great but your graphics need work, let me help, {handle}
    i design logos, banners, panels, emotes, contact {handle}
    hi there, are you interested in a custom animation? {artlink}
    looking for clients, 2d and 3d art {artlink}
    i have {n} years experience in stream design, may i show you my work? {handle}
    emotes {price} each, fast delivery {artlink}
    professional editor for your videos, {price} per video, {handle}
    thumbnails {price}, dm
    may i send you a friend request to show samples?
    would you love to have a new intro for your stream?
    {friend} i can draw your character, only {price} {artlink}
    i'm a gfx designer with a special offer today {artlink}
    cheap overlays {artlink} {promo}
    alert animations, stingers, transitions {artlink}
    can i share my portfolio with you sir? it's for your growth
    how long have you been streaming? i make graphics for streamers, add me {handle}
    i am promoting my design skills, check {artlink}
    vtuber rigging, live2d, cheap and fast {handle}
    anime portrait {price} {artlink} {emojis}
    furry art commissions open {artlink}
    minecraft skins and logos {price} {handle}
    website and bot developer for hire {artlink}
    discord server setup service {price} {artlink}
    i can make a discord bot for you, {price}, dm
    seo and ads expert for your channel {artlink}
    logo for {price}, unlimited revisions {artlink}
    help a small artist, buy {artlink}
    i need money for rent, commissions {price} {artlink}
    your emotes look old, i can redo them, {handle}
    hello dear, do you want a 3d avatar of yourself?
    get a mascot logo {artlink} {hurry}
    custom twitch panels {price} {artlink}
    dm open for art {emojis} {artlink}
    i saw your stream and i was moved to draw you, pay what you want {artlink}
    sub badges and emotes bundle {price} {artlink}
    video editing with captions, first one free, {handle}
    song production for streamers {price} {artlink}
  `),
  twins: rows(`
    who drew your emotes? they are so cute
    the emotes are by {member}, link in the panel
    can anyone recommend an artist for a vtuber model? budget {price}
    I commissioned {member} for my banner and love it
    commission slots of my favourite artist open {weekday}
    thinking about getting a commission of my D&D character
    my commission is done, look at this little guy
    what do you charge for an emote, {member}?
    commissions closed, sorry, but thanks for asking
    I paid {price} for my logo and the artist vanished
    is this artist real or traced?
    these "I make overlays" DMs are bots, ignore them
    every small streamer gets the graphic artist spam
    drew the streamer as a potato, hope you like it
    fan art channel is so good today
    art tips: flip the canvas
    which tablet do you use for drawing?
    finished my first animation, {n} frames, took a week
    my portfolio review at school is on {weekday}
    design class made me hate one font
    logo of the team changed, I liked the old one
    the new overlay looks great!
    overlay covers the minimap, can you move it?
    emote vote: frog with hat or frog with tea?
    sub badge for {n} months, fancy
    the intro animation is adorable
    thumbnail font is too small on phone
    who edits your videos? the cuts are so funny
    I edit videos as a hobby, tips welcome
    the royal commission report is {few}{few} pages
    he works on commission in a phone shop
    the commission votes on {weekday}
    I sell prints at the con, booth {n}, says the artist we invited
    making a bot for our server, what should it do?
  `),
};
