const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words that end the name of a street and mean little else after a number and a name: `12 Elm Street`. */
export const STREETS = words(
  "street str avenue ave boulevard blvd lane ln road rd terrace crescent parkway pkwy mews cul-de-sac",
);

/** The same, and everyday words besides: they count where the name and they have capitals. */
export const MAYBE_STREETS = words(
  "st drive dr court ct way place pl square sq close highway hwy circle cir trail row hill gardens grove view walk rise green loop alley path park crossing",
);

/** Words that begin the name of a street after the number: `12 rue de la Paix`. */
export const STREETS_AFTER_NUMBER = words(
  "rue avenue av boulevard bd allée allee chemin impasse quai route cours place ruelle",
);

/** Words that begin the name of a street before the number: `Calle Mayor 12`. In English text some mean other things, so the name must have capitals. */
export const STREETS_BEFORE_NUMBER = words(
  "via viale piazza corso vicolo calle avenida avda av plaza paseo carrer rua travessa praça praca alameda estrada ul ulica al aleja rue avenue boulevard chemin ulitsa улица ул проспект",
);

/** Ends of words that are streets by themselves: `Hauptstraße 12`. */
export const STREET_ENDS = [
  "straße",
  "strasse",
  "straße",
  "str",
  "gasse",
  "allee",
  "chaussee",
  "straat",
  "gracht",
  "kade",
  "singel",
  "laan",
  "gatan",
  "vägen",
  "stræde",
  "gade",
  "katu",
];
/** The same where the word is long enough and has a capital. */
export const MAYBE_STREET_ENDS = [
  "weg",
  "platz",
  "ring",
  "damm",
  "ufer",
  "steig",
  "plein",
  "dijk",
  "tie",
  "vej",
  "vei",
  "utca",
];
/** Streets as a word of its own, after a name with a capital: `Berliner Straße 3`, `Kálmán Imre u. 12`. */
export const STREETS_ALONE = words(
  "straße strasse str weg allee platz gasse ring damm ufer straat gata gate vej utca u út tee",
);

/** Words before the number of a flat. */
export const FLATS = words("apt apartment appt apto dpto suite ste flat unit wohnung");

/** Words of which one leads to a number that is somebody's house: `lives at 42 Elm`, `address: 42 Elm`. */
export const HOME_WORDS = words("live lives living reside resides stay stays staying address addy house home place");

/** What stands between such a word and the number. */
export const LEADS_HOME = words("at on is");

/** Of the words below, those with which names begin where they have a capital: `10 Old Mill Road`. */
export const MAY_NAME = words("old new long first second third main big small good free");

/** Small words within the names of streets. */
export const PARTICLES = words(
  "de du des la le les del della dei di da do dos das d' l' el los las of the saint st. van der den am an im zum zur vom von y e",
);

/**
 * Words that follow a number in ordinary talk and in no name of a street: measures, crowds, the verbs and small words of a sentence.
 */
export const NOT_IN_NAMES = words(
  "a an and are as at be been but by can did do does for from get gets go goes going got had has have he her here him his how i if in into is it its just like me mile miles min mins minute " +
    "minutes more most much my near new no not now off ok old on one or other our out over own per people person really same she so than that their them then there these they this those through to too " +
    "under up us very was we were what when where which who why will with would you your years year months month weeks week days day hours hour hrs hr seconds sec secs times x km kms m ft feet foot " +
    "meter meters metre metres yard yards block blocks lane lanes way ways star stars level lvl boss bosses man men guys guy girls kids cars car players player points point pts percent dollars bucks " +
    "euros usd gb mb tb kb hz fps hp mp dps xp gold cm mm kg lb lbs grams am pm th nd rd hits kills tier tiers side sided part parts step steps different main busy extra wins losses round rounds " +
    "bedroom bed bath story storey seater door wheel speed player's game games map maps ton tons tonne k pack point inch inches second acre acres mph kmh o'clock years' man's hour's minute's long short " +
    "good bad big small huge free random simple second third first next last and/or vs versus",
);
