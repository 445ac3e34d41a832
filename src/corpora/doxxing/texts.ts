import { rows } from "../rows.ts";
import type { DataKind } from "./data.ts";

/** Somebody tells the world what belongs to another. `{nick}` is in the chat, `{person}` is what they are called outside. */
export const EXPOSED: Readonly<Record<DataKind, readonly string[]>> = {
  address: rows(`
    {nick} lives at {address}
    his address is {address}, go say hi
    {person}, {address}
    found her: {address}
    doxxed him lol {address}
    {nick} real name is {person} and he lives at {address}
    send pizzas to {address}
    swat this: {address}
    here is where {nick} sleeps: {address}
    the mod you all love lives in {address}
    pull up to {address} if you have a problem with him
    leaked: {address}
    {address} is {nick}'s house, I checked the street view
    her parents live at {address}
    wohnt hier: {address}
    vive en {address}
  `),
  phone: rows(`
    {nick}'s phone number is {phone}
    call him {phone} and tell him what you think
    her number: {phone}, spam it
    {person} {phone}
    this is the number of the streamer's mum {phone}
    text {nick} at {phone} all night
    prank call {phone}
    I have his digits {phone} who wants them
    {phone} <- {nick}, you're welcome
    ring {phone} and ask for {given}
    his boss picks up at {phone}
    dox: {person}, {phone}
    die nummer von {nick} ist {phone}
    el número de {nick}: {phone}
  `),
  email: rows(`
    {nick}'s private mail is {email}, sign him up for everything
    he logs in with {email}
    mail bomb {email}
    {person} = {email}
    the address behind the account is {email}
    send {nick} your love letters: {email}
    got her mail from the leak: {email}
    {email} is what {nick} uses for paypal
    guess whose mail this is: {email}
    spam {email} please
  `),
  ip: rows(`
    {nick}'s ip is {ip}
    boot him offline {ip}
    grabbed his ip {ip} lol
    {ip} hit it
    ddos {ip} he deserves it
    your ip is {ip} {nick}, I know where you are
    {nick} {ip} {person}
    logged you {nick}: {ip}
    his home connection: {ip}
    someone take {ip} down
  `),
  card: rows(`
    his card number is {card}
    {person} {card} 04/29
    free money: {card}, cvv 123
    {nick}'s mum's card {card}
    use this to buy skins {card} exp 11/28
    cc dump: {card}
    {card} still works, {person}
    card of {nick}: {card}
  `),
  iban: rows(`
    {nick}'s bank account is {iban}
    his iban: {iban}, {person}
    {person} banks at {iban}
    look what I found in his mail: {iban}
    take it from her account {iban}
    die iban von {nick}: {iban}
  `),
  ssn: rows(`
    {nick}'s ssn is {ssn}
    {person} ssn {ssn}
    his social is {ssn}
    social security number of {person}: {ssn}
    ssn {ssn}, name {person}, you know what to do
    got her ssn {ssn} from the leak
  `),
};

/** Several at once: what is called a dox. */
export const FULL = rows(`
  name: {person} / address: {address} / phone: {phone}
  {person}\\n{address}\\n{phone}\\n{email}
  DOX of {nick}: {person}, {address}, {phone}, {ip}
  {nick} aka {person}, {phone}, {email}, works at the bakery
  full info on {nick}: {person}, {address}, mail {email}
  {person}, ssn {ssn}, {address}
  fullz {person} {card} {ssn} {phone}
`);

/** People tell what is their own, or a shop's, or nobody's. Careless at times, but nobody is exposed. */
export const OWN: Readonly<Record<string, readonly string[]>> = {
  "own data": rows(`
    my email is {email} if you want the file
    mail me at {email}
    text me {phone} when you are there
    my new number is {phone}
    you can reach me under {phone} until friday
    send it to my address, {address}
    I moved! new address: {address}
    my ip is {ip}, why can't you connect to me?
    join my server at {ip}
    my iban for the pizza money: {iban}
    my paypal is {email}
    meine nummer ist {phone}
    mi correo es {email}
    I live at {address}, come for the board games
  `),
  "business contact": rows(`
    the shop's number is {phone}
    book a table under {phone}
    the pub is at {address}
    tournament venue: {address}
    support mail is support@shop-name.example
    press contact: press@studio.example
    write to events@library.example
    the vet is at {address}, they open at nine
    charity account: {iban}
    donations to {iban}, the animal shelter
    the office is {address}, second floor
    contact the organiser: con@frogcon.example or {phone}
    info line of the city: {phone}
    club house, {address}, doors at seven
  `),
  "help line": rows(`
    call 988 if you need someone to talk to
    112 is the emergency number in europe
    911, what's your emergency? great show
    999 or 101 in the UK
    the crisis line is 116 123, any time, free
    116 117 is the doctor on call here
    text HOME to 741741
    poison control has a number on every bottle
    Telefonseelsorge 0800 111 0 111, kostenlos
    lifeline 13 11 14 in australia
    numéro vert 3114, gratuit
  `),
  example: rows(`
    a fake number in films is always 555-something
    123-45-6789 is the example on every form
    your card number has 16 digits, never post it
    test card 4242 4242 4242 4242 works in the sandbox
    user@example.com is what the docs say
    john.doe@example.org in the placeholder
    DE00 0000 0000 0000 0000 00 is not valid, the form says
    the format is (XXX) XXX-XXXX
    name@domain, that is how it looks
    don't share your address with strangers
    please don't dox people
    asking for an address is against the rules
    he got doxxed last year, awful, be kind
    what does dox mean?
    someone leaked my address once, had to move
  `),
  network: rows(`
    dns is 8.8.8.8 or 1.1.1.1
    192.168.0.1 is my router
    ping 127.0.0.1
    10.0.0.{n} is the printer
    bind to 0.0.0.0
    the subnet is 172.16.0.0/12
    255.255.255.0
    ::1 is localhost
    fe80::1 on my end
    firmware 2.1.4.{n}
    version 10.2.1.{n} broke it
    mac 00:00:5e:00:53:01 is from the docs
    port 25565, as always
  `),
  game: rows(`
    base is at {nnn} 64 -{nnn}
    coords {nnn} {n} {nnn}
    x: {nnn} y: {n} z: {nnn}
    village at -{nnn}, {nnn}
    my friend code is SW-0000-{nnnn}-{nnnn}
    player id #{nnnn}{nnnn}
    seed {nnnn}{nnnn}{nnnn}
    lobby code {nnnn}{n}
    room {nnnn}, password frog
    damage {nnnn}{nnn} in one hit
    {nnnn}-{nnnn}-{nnnn} is the map code
    high score {nnn},{nnn},{nnn}
    my uid in the game is 70{nnnn}{nnn}
    he lives in a pineapple under the sea
    she lives in Eastmere in the game, third house
    the wizard's house is at the end of Larkspur Lane, quest marker is wrong
    I live in Stardew Valley now
  `),
  number: rows(`
    order {nnn}-{nnnn}{nnn}-{nnnn}{nnn} is on its way
    tracking 00{nnnn}{nnnn}{nnnn}{nnnn}{nn}
    ticket #{nnnn}{nn}
    isbn 978-3-16-148410-0
    bitrate {nnnn} at 1920x1080
    {nn}.{nn} or {nnn}.{nn}, which price
    {nnn} 000 000 people watched
    score {n}-{n}, {n}-{n}, {n}-{n}
    2026-01-{n} {n}:30
    {n}/{n}/2026 works for me
    model RTX-{nnnn}-{nnnn}-{nn}
    part 0{nnn}-{nnn}-{nnnn}
    pi is 3.141592653589793
    1111 2222 3333 4444 is my luggage
    invoice 2026-{nnnn}-{nnnn}
    id 90{nnnn}{nnnn}{nnnn}{nnnn}
    calories {nnn}, protein {n}
    {nnn}-{nnnn} is the bus plus the seat
    the code is {nnnn} {nnnn}
    phone is at {n}%
    he called me at {n} am
    what's your number one game?
    her number on the jersey is {n}
    number {n} with the goal
    the address bar is broken
    ip rating 68 means it swims
    social security is a big topic in the election
    name drop: {given}
    {given} from class says hi
    real name policy is bad
    dox is also a kind of file, .docx with a typo
  `),
};
