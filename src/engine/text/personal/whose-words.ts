export const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Things that a person has and that personal data are: the noun between the owner and the data. */
export const BELONGINGS = words(
  "address addresses addy adress number numbers phone cell cellphone mobile telephone tel email emails mail e-mail gmail ip ips card cards ssn iban account house home place location digits dox info social details inbox mailbox door visa mastercard ssns fullz " +
    "nummer handynummer telefonnummer handy telefon adresse anschrift wohnung haus numero número dirección direccion teléfono telefono móvil correo cuenta tarjeta adres téléphone numéro carte maison " +
    "indirizzo casa carta telefoon telefoonnummer telefone endereço celular numer telefonu номер адрес телефон почта passport insurance coordinates",
);

/** Whose it is: the writer's own. */
export const MINE = words("my mine meine mein meiner mi mis mon ma mio mia mijn meu minha moj mój moje мой моя моё");
export const I = words("i im i'm ive i've ill i'll we we're ich je j' yo eu ja я wir nous ik");
/** Whose it is: somebody else's. */
export const THEIRS = words("his her hers sein seine seinem ihre ihr suo sua zijn haar dele dela jego jej его её ее");
/** The same, and often a shop's, a team's, or what is only polite. */
export const MAYBE_THEIRS = words(
  "their theirs su sus leur leurs hun loro your yours ur deine dein tu tus ton votre tuo jouw seu",
);
export const THIRD = words(
  "he he's hes she she's shes they they're er sie il elle lui lei ele ela él ella hij zij on ona он она who streamer guy dude bitch girl man woman kid",
);

/** Said of where somebody lives. `live` and `stay` depend on who does. */
export const LIVES = words("lives resides lived sleeps wohnt woont mieszka habite abita vive mora живет живёт stays");
export const LIVE = words("live living reside residing stay staying wohne habite vivo woon");
/** Words that lead to a place, so that `live` is no broadcast. */
export const AT = words("at on in near here address bei am im à a au en in op w в на");
/** Words that tie what somebody does to what they do it with: `he picks up on`, `she signs in with`. */
export const WITH = words("at on under with from via as uses unter mit auf con avec");
/** Words between a thing and its owner: `the number of`, `die nummer von`. */
export const OF = words("of von vom de del di du da van от");
/** Of what is told of somebody: `everything on`, `info about`. */
export const ABOUT = words("on about für sobre sur");
export const FILES = words("info infos everything dox doxx file intel data dirt");

/** Ways to reach a person, before `me`, `him`, `her`. */
export const REACH = words(
  "call text mail email e-mail reach contact message dm ping whatsapp phone ring hit add write sms fax swat dox doxx ddos visit harass spam",
);

/** Of these, what asks the reader to call where no person follows. */
export const CALLS = words("call ring dial contact message write visit");

/** Said of what was brought to light against somebody's will. */
export const EXPOSED = words(
  "dox doxx doxed doxxed doxing doxxing doxx'd leak leaked leaking swat swatted swatting exposed fullz",
);

/** Said of what one wants done to somebody, right before the means: `prank call`, `mail bomb`, `ddos`. */
export const ATTACKS = words("swat ddos dos bomb prank boot bombard harass terrorize blast");
/** The same, of which the everyday meaning is as likely. */
export const MAY_ATTACK = words("spam flood egg raid hit");
/** Done to data between two words: `sign ... up for everything`, `take ... down`. */
export const AROUND: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["sign", words("up")],
  ["take", words("down offline out")],
  ["knock", words("off offline out")],
  ["kick", words("off offline")],
]);
/** What is sent to a door that did not ask for it. */
export const UNASKED = words("pizza pizzas strippers cops police ambulance hearse");
export const SENDING = words("send order deliver mail ship schickt schick envia envoie");
/** Said of how somebody was found out, before whom: `traced you to`. */
export const FOUND_OUT = words("logged traced geolocated grabbed pulled found caught tracked located");
/** Who is meant by a sentence, where nobody has a name. */
export const SOMEBODY = words("him her them he she his hers");

/** Whose data are there to be used by everybody. */
export const BUSINESS = words(
  "support office offices shop store stores company restaurant cafe bar hotel clinic school church museum theatre theater venue business hq headquarters helpline hotline lifeline customer service services " +
    "reception booking bookings airport university college hospital police station embassy tournament lan event meetup club library arena stadium gym studio bank emergency crisis samaritans senator government embassy server servers lawyer warehouse " +
    "factory delivery pizza pizzeria bakery pub diner salon barber mall market venue hall con convention concert show vet dentist doctor doctors pharmacy apotheke pharmacie spielhalle kneipe arzt verein surgery " +
    "reservations reservation donation donations donate shelter fund fundraiser fraud organiser organizer info-line press board inn lodge church gallery dealership agency charity foundation organisation organization council firm sales landlord laden geschäft firma büro praxis tienda empresa magasin boutique negozio winkel",
);

/** Whose number and address are there for everybody, when they own something: trades, and companies that many speak of. */
export const PUBLIC_OWNERS = words(
  "doctor dentist vet pharmacy pharmacist optician plumber electrician mechanic locksmith barber hairdresser florist baker butcher tailor congressman congresswoman congressperson representative mayor " +
    "governor mp councillor team band label publisher developer airline taxi uber lyft insurer utility court library zoo " +
    "domino mcdonald wendy denny chili arby papa starbucks subway kfc walmart target costco ikea macy kohl lowe tesco sainsbury levi kellogg ups fedex dhl usps verizon comcast vodafone samsung dell lenovo " +
    "microsoft apple google amazon valve nintendo sony nasa netflix discord twitch steam youtube meta facebook instagram reddit paypal ebay nvidia amd intel ubisoft blizzard riot rockstar bethesda roblox mojang",
);

/** Of these, where a person can be waited for: `her school is at ...`. */
export const WHEREABOUTS = words("school college university gym hotel work workplace job");

/** What only a person has: a home address, a real number. */
export const PRIVATE = words("home real private personal cell mobile handy");

/** People that one speaks of with `my`. */
export const PERSONS = words(
  "brother sister mom mum mother dad father ex exes boyfriend girlfriend friend friends bf gf wife husband boss teacher neighbor neighbour neighbours cousin uncle aunt son daughter roommate flatmate landlord " +
    "parents family kid kids dad daddy mommy mama streamer mod admin " +
    "stalker manager colleague coworker classmate grandma grandpa bruder schwester mutter vater freund freundin hermano hermana",
);

/** Who is spoken of as somebody known, without a name: `that mod`, `the streamer`. */
export const FIGURES = words(
  "mod mods admin streamer owner guy girl dude clown idiot loser bitch bastard asshole cunt kid troll creep snitch hacker scammer typ kerl tipo mec",
);

/** Words with a capital at the beginning of a sentence or a label, that are no given name. */
export const NO_NAMES = words(
  "the a an this that these those here there and or but so if when then now ok okay yes no hey hi hello dear yo lol wait just please pls meet come go see look check visit call text mail write ring dial contact send ship " +
    "new old north south east west great grand saint st san los las mount lake port fort upper lower big green blue red white black king queen royal national international united general city town county state street road avenue " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "windows linux ubuntu debian mac android intel nvidia amd python java chrome firefox version level season episode chapter part page room tier number phone tel mobile cell email e-mail address name dox location ip ssn card iban",
);
/** Before a name these say that the writer means to be reached, or that whoever it is is there for that. */
export const SIGNED = words(
  "regards cheers sincerely thanks thx contact ask by signed love dr prof mr mrs ms organised hosted manager c/o attn",
);

/** Short forms that end like `ann's` and belong to nobody. */
export const NOT_OWNERS = words(
  "it that what here there let he she who where how this everyone one today when why name's everything something nothing anyone someone",
);

/** Who is nobody in particular. */
export const NOBODY = words("nobody noone no-one whoever anyone anybody someone somebody one everyone everybody");

export const NOT = words("not isn't isnt aint ain't never wasn't wasnt wrong nicht kein no don't dont");
/** Made up, or from a book: said so. */
export const FICTION = words(
  "example examples fake fictional fiction sample dummy placeholder test testing movie film novel book song lyrics character episode sitcom documentation docs doc rfc regex unit sandbox config placeholder tutorial demo generator game games ingame in-game gta roblox minecraft skyrim sims fivem rp roleplay npc quest map server",
);
