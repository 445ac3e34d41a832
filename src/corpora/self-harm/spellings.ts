import type { Slots } from "../grammar.ts";
import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

/** One order in the spellings by which people slip past word lists. */
export const ORDER: Slots = {
  order: rows(`
    kys
    kyss
    kysss
    kyys
    k-y-s
    k_y_s
    k y s
    ky5
    kjs, you know what i mean,
    k1ll yourself
    kill urslef
    kil urself
    kll urself
    klil yourself
    kill yoself
    kill uself
    kill yourslf
    killurself
    kill yaself
    kill your self
    k*ll yourself
    k!ll urself
    k.ill yourself
    end your self
    unalive yourself
    un-alive urself
    unalive urself
    off yourself
    0ff yourself
    off urself
    rope
    r0pe
    neck yourself
    neck urself
    hang yourself
    h4ng yourself
    self delete
    delete yourself from life
    commit sudoku irl
    commit toaster bath
    commit self delete
    sewer slide
    do the sewerslide
    catch the bus
    take the exit
    yeet yourself off a roof
    yeet urself in front of a bus
    jump off a cliff
    go sleep forever
    log off life
  `),
};

export const FRAMED_ORDERS: TalkFamily = {
  name: "an order in many spellings",
  labels: ["self_harm", "harassment", "toxicity"],
  skeletons: rows(`
    {order}
    {order} {nick}
    {nick} {order}
    just {order}
    go {order}
    go {order} {nick}
    pls {order}
    please {order} already
    {order} you {idiot|moron|clown|rat|freak}
    {order} lol
    lmao {order}
    {order} dude nobody likes you
    why don't you {order}
    you should {order}
    you should really {order}
    can you {order} thanks
    do everyone a favour and {order}
    do your team a favour, {order}
    ez game {order}
    0-{n} and still talking, {order}
    worst {hero} i have ever seen, {order}
    uninstall and {order}
    gg {order} all of you
    i hope you {order} {when}
    someone tell {name} to {order}
    stop playing and {order}
    shut up and {order}
    nobody asked, {order}
    if you like {game} you should {order}
    imagine typing that, {order}
    ur mom wants you to {order}
    get cancer or {order}, your choice
    you play like that and you don't {order}? why
    lost because of {nick}, {order}
  `),
};
