const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Things that a person has and that personal data are: the noun between the owner and the data. */
export const BELONGINGS = words(
  "address addresses addy adress number numbers phone cell cellphone mobile telephone tel email emails mail e-mail gmail ip ips card cards ssn iban account house home place location digits dox info " +
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
export const LIVES = words("lives resides lived wohnt woont mieszka habite abita vive mora живет живёт stays");
export const LIVE = words("live living reside residing stay staying wohne habite vivo woon");
/** Words that lead to a place, so that `live` is no broadcast. */
export const AT = words("at on in near here address bei am im à a en in op w в на");

/** Ways to reach a person, before `me`, `him`, `her`. */
export const REACH = words(
  "call text mail email e-mail reach contact message dm ping whatsapp phone ring hit add write sms fax swat dox doxx ddos visit harass spam",
);

/** Of these, what asks the reader to call where no person follows. */
export const CALLS = words("call ring dial contact message write visit");

/** Said of what was brought to light against somebody's will. */
export const EXPOSED = words(
  "dox doxx doxed doxxed doxing doxxing doxx'd leaked leaking swat swatted swatting exposed",
);

/** Whose data are there to be used by everybody. */
export const BUSINESS = words(
  "support office offices shop store stores company restaurant cafe bar hotel clinic school church museum theatre theater venue business hq headquarters helpline hotline lifeline customer service services " +
    "reception booking bookings airport university college hospital police station embassy tournament lan event meetup club library arena stadium gym studio bank emergency crisis samaritans senator government embassy server servers lawyer warehouse " +
    "factory delivery pizza pizzeria dealership agency charity foundation organisation organization council firm sales landlord laden geschäft firma büro praxis tienda empresa magasin boutique negozio winkel",
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

/** People that one speaks of with `my`. */
export const PERSONS = words(
  "brother sister mom mum mother dad father ex exes boyfriend girlfriend friend friends bf gf wife husband boss teacher neighbor neighbour neighbours cousin uncle aunt son daughter roommate flatmate landlord " +
    "stalker manager colleague coworker classmate grandma grandpa bruder schwester mutter vater freund freundin hermano hermana",
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
  "example examples fake fictional fiction sample dummy placeholder test testing movie film novel book song lyrics character episode sitcom documentation docs tutorial demo generator game games ingame in-game gta roblox minecraft skyrim sims fivem rp roleplay npc quest map server",
);
