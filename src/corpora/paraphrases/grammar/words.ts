import type { Slots } from "../../grammar.ts";
import type { Argument } from "./frame.ts";

/** Words that any skeleton may ask for: one sense a slot, said in several ways. */
export const COMMON: Slots = {
  hey: ["hey", "yo", "hi", "guys", "chat", "hello", "ok so", "um"],
  mods: ["mods", "moderators", "the mod team", "staff", "admins"],
  please: ["please", "pls", "plz", "if you can"],
  anyone: ["anyone", "anybody", "someone", "does anyone here", "somebody"],
  really: ["really", "so", "super", "actually", "very", "seriously"],
  bad: ["bad", "terrible", "awful", "trash", "horrible", "garbage"],
  good: ["good", "great", "amazing", "awesome", "excellent", "fire"],
  lol: ["", "", "lol", "lmao", "ngl", "tbh", "fr"],
  friend: ["bro", "man", "dude", "mate", "friend"],
  think: ["i think", "imo", "if you ask me", "in my opinion", "i feel like"],
};

export const DEVICES: readonly Argument[] = [
  "microphone|mic",
  "webcam|camera|cam",
  "graphics card|gpu|video card",
  "keyboard",
  "printer",
  "router|wifi box",
  "laptop|notebook",
  "controller|gamepad",
  "headset|headphones",
  "monitor|screen|display",
  "mouse",
  "phone|mobile",
  "hard drive|hdd|disk",
  "capture card",
  "tablet|ipad",
];

export const GAMES: readonly Argument[] = [
  "minecraft|mc",
  "fortnite|fn",
  "valorant|valo|val",
  "league of legends|league|lol",
  "rocket league|rl",
  "overwatch|ow",
  "apex legends|apex",
  "counter strike|cs2|cs",
  "elden ring",
  "stardew valley|stardew",
  "roblox",
  "world of warcraft|wow",
  "dota|dota 2",
  "terraria",
  "dark souls",
  "chess",
];

export const GEAR: readonly Argument[] = [
  "sword|blade",
  "skin|cosmetic",
  "mount|horse",
  "battle pass|pass",
  "gold|coins",
  "armour set|armor",
  "pet dragon|dragon pet",
  "loot box|crate",
  "emote pack|emotes",
  "potion stack|potions",
];

export const HEROES: readonly Argument[] = [
  "the sniper|snipers",
  "the healer|healers",
  "the tank|tanks",
  "the mage|mages|wizards",
  "the shotgun|shotguns",
  "the assassin|assassins",
  "the archer|archers|bow users",
  "the necromancer|necro",
  "the paladin|pally",
  "the grenade launcher|nade launcher",
];

export const BOSSES: readonly Argument[] = [
  "the fire dragon|fire dragon boss",
  "the spider queen",
  "the frost giant|ice giant",
  "the final boss|last boss",
  "the swamp witch",
  "the iron golem|iron golem boss",
  "the twin knights",
  "the kraken|giant squid",
  "the vampire lord",
  "the sand worm",
];

export const MAP_PLACES: readonly Argument[] = [
  "the blacksmith|smithy",
  "the hidden cave|secret cave",
  "the desert temple",
  "the old lighthouse",
  "the fishing spot",
  "the second key",
  "the underground lab|lab",
  "the horse stable|stables",
  "the library tower",
  "the snow village",
];

export const EVENTS: readonly Argument[] = [
  "the tournament|tourney",
  "the stream",
  "the movie night|film night",
  "the raid night",
  "the game update|patch",
  "the concert|gig",
  "the meeting|call",
  "the football match|footy game",
  "the charity marathon",
  "the art contest|drawing contest",
  "the birthday party|bday party",
  "the class|lesson",
];

export const DAYS: readonly Argument[] = [
  "monday|mon",
  "tuesday|tues",
  "wednesday|weds",
  "thursday|thurs",
  "friday|fri",
  "saturday|sat",
  "sunday|sun",
  "tomorrow|tmrw",
  "tonight|tonite",
];

export const TEAMS: readonly Argument[] = [
  "the red foxes|foxes",
  "team thunder|thunder",
  "the night owls|owls",
  "the river rats|rats",
  "blue comet|comet",
  "the stone giants|giants",
  "team lantern|lantern",
  "the harbour kings|kings",
  "the pine wolves|wolves",
  "silver arrows|arrows",
  "the dock lions|lions",
  "team meteor|meteor",
];

export const FOODS: readonly Argument[] = [
  "pizza",
  "sushi",
  "mushrooms",
  "pancakes",
  "ramen|noodles",
  "coffee",
  "cheese",
  "tacos",
  "broccoli",
  "chocolate",
  "curry",
  "pineapple",
  "eggs",
  "pasta|spaghetti",
];

export const BELONGINGS: readonly Argument[] = [
  "keys",
  "wallet|purse",
  "bike|bicycle",
  "guitar",
  "umbrella",
  "charger|charging cable",
  "backpack|bag",
  "glasses|specs",
  "train ticket|train pass",
  "jacket|coat",
  "skateboard",
  "desk chair|office chair",
];

export const SUBJECTS: readonly Argument[] = [
  "maths|math",
  "chemistry|chem",
  "history",
  "biology|bio",
  "spanish",
  "physics",
  "geography|geo",
  "programming|coding",
  "statistics|stats",
  "english",
];

export const PETS: readonly Argument[] = [
  "cat|kitty",
  "dog|doggo|puppy",
  "hamster|hammy",
  "parrot|bird",
  "rabbit|bunny",
  "goldfish|fish",
  "snake",
  "turtle|tortoise",
];

export const FEARS: readonly Argument[] = [
  "spiders",
  "heights|high places",
  "the dark",
  "needles|injections",
  "clowns",
  "deep water|the deep sea",
  "thunderstorms|thunder",
  "flying|planes",
  "public speaking|speaking in public",
  "dogs",
];

export const CITIES: readonly Argument[] = [
  "london",
  "tokyo",
  "berlin",
  "new york|nyc",
  "paris",
  "toronto",
  "sydney",
  "madrid",
  "dublin",
  "oslo",
  "lisbon",
  "seoul",
];

export const BODY: readonly Argument[] = [
  "back",
  "head",
  "wrist",
  "knee",
  "tooth|teeth",
  "stomach|belly",
  "neck",
  "shoulder",
  "throat",
  "ankle",
];

export const INSTRUMENTS: readonly Argument[] = [
  "guitar",
  "piano|keys",
  "drums|drum kit",
  "violin",
  "bass|bass guitar",
  "flute",
  "trumpet",
  "ukulele|uke",
  "cello",
];

export const HOBBIES: readonly Argument[] = [
  "knitting",
  "rock climbing|climbing",
  "chess",
  "baking",
  "drawing|sketching",
  "running|jogging",
  "photography|taking photos",
  "gardening",
  "pottery",
  "swimming",
  "sewing",
  "birdwatching|watching birds",
  "woodworking|carpentry",
  "skating",
];

export const MEDIA: readonly Argument[] = [
  "the new space movie|space film",
  "the vampire series|vampire show",
  "the detective book|detective novel",
  "the robot anime",
  "the pirate show|pirate series",
  "the zombie game",
  "the cooking show",
  "the superhero movie|superhero film",
  "the wizard books|wizard novels",
  "the dinosaur documentary|dino doc",
];

export const ROLES: readonly Argument[] = [
  "the captain|cap",
  "the old king|king",
  "the main girl|heroine",
  "the teacher|mentor",
  "the little brother|younger brother",
  "the robot",
  "the detective",
  "the villain|bad guy",
];

/** People in a community, by what they are there. */
export const MEMBERS: readonly Argument[] = [
  "the streamer|streamer guy",
  "that new mod|the new moderator",
  "the guy in voice chat|dude in vc",
  "this reviewer",
  "our old admin|the old admin",
  "the girl from yesterday|yesterday's girl",
  "the clan leader|clan boss",
  "that editor|video editor",
  "your brother|ur bro",
  "the caster|commentator",
];

/** Groups that hate speech picks, named as their members would name them. */
export const GROUPS: readonly Argument[] = [
  "immigrants",
  "refugees",
  "women",
  "gay people|gays",
  "trans people|trans folks",
  "muslims",
  "jews|jewish people",
  "christians",
  "black people|black folks",
  "asians|asian people",
  "disabled people|the disabled",
  "roma people|the roma",
  "hindus",
  "foreigners|people from abroad",
];

export const CHEATS: readonly Argument[] = [
  "aimbot|aim hack|an aim bot",
  "wallhack|walls|esp",
  "a speed hack|speed hacks",
  "macros|a macro",
  "a bot account|botting",
  "stream sniping|ghosting",
];

export const COINS: readonly Argument[] = [
  "bitcoin|btc",
  "ethereum|eth",
  "dogecoin|doge",
  "solana|sol",
  "usdt|tether",
  "gift cards|gift card codes",
];

export const PRIZES: readonly Argument[] = [
  "nitro|discord nitro",
  "robux",
  "v-bucks|vbucks",
  "steam gift cards|steam cards",
  "a gaming pc|gaming rig",
  "cs skins|knife skins",
  "a phone|a new phone",
  "channel points",
];

export const DATA: readonly Argument[] = [
  "home address|address",
  "phone number|number",
  "real name|full name",
  "workplace|job details",
  "school|school name",
  "face pics|photos of the face",
  "ip address|ip",
  "bank details|card details",
];

export const DRUGS: readonly Argument[] = [
  "weed|green",
  "coke|cocaine",
  "pills|ecstasy|molly",
  "acid|lsd tabs",
  "vapes|vape carts",
  "shrooms|magic mushrooms",
  "painkillers|oxy",
];

export const OFFENCES: readonly Argument[] = [
  "spamming|spam",
  "swearing|bad language",
  "posting links|a link",
  "spoilers|spoiling the show",
  "caps lock|typing in caps",
  "arguing with a mod",
  "a joke|a meme",
  "begging|asking for gifts",
  "advertising|self promo",
];

export const TROUBLES: readonly Argument[] = [
  "the breakup|my breakup",
  "losing my job|getting fired",
  "my dog dying|losing my dog",
  "failing school|flunking out",
  "my parents' divorce|mum and dad splitting",
  "the diagnosis|my diagnosis",
  "grandma passing away|losing my nan",
  "my debts|the debt",
];

export const LANGUAGES: readonly Argument[] = [
  "french",
  "japanese",
  "german",
  "italian",
  "korean",
  "polish",
  "portuguese",
  "arabic",
  "dutch",
  "turkish",
];

/** People close to whoever speaks. */
export const RELATIVES: readonly Argument[] = [
  "my mum|my mom|my mother",
  "my dad|my father",
  "my sister|my sis",
  "my brother|my bro",
  "my grandma|my nan",
  "my best friend|my bestie",
  "my girlfriend|my gf",
  "my boyfriend|my bf",
  "my roommate|my flatmate",
  "my cousin",
];

export const GIFTS: readonly Argument[] = [
  "a scarf",
  "a board game",
  "a necklace",
  "concert tickets|tickets to a concert",
  "a plant",
  "a cookbook",
  "new headphones|a headset",
  "a teddy bear|a plush bear",
  "a watch",
  "chocolates|a box of chocolates",
];

export const PROCESSES: readonly Argument[] = [
  "chrome|the browser",
  "a docker container|a container",
  "the python script|a script",
  "a zombie process|zombie processes",
  "the frozen app|an app that hangs",
  "the background task|background job",
  "the web server|the node server",
  "a child process|the child processes",
  "the old session|an ssh session",
];

export const PHOTO_SUBJECTS: readonly Argument[] = [
  "weddings|a wedding",
  "portraits|people's portraits",
  "wildlife|wild animals",
  "the band|a band",
  "street scenes|the street",
  "the night sky|stars",
  "football games|a football game",
  "a music video|music videos",
];

export const TRIALS: readonly Argument[] = [
  "the interview|job interview",
  "the driving test|driver's test",
  "the surgery|operation",
  "the audition",
  "the marathon|long run",
  "the first date|date",
  "the presentation|talk",
  "the final match|final",
];

export const SUCCESSES: readonly Argument[] = [
  "the new job",
  "the wedding|getting married",
  "the baby|the newborn",
  "the promotion",
  "graduating|your degree",
  "a thousand followers|1k followers",
  "the first place|winning first place",
  "the new house|your own house",
];

export const SLANG: readonly Argument[] = [
  "afk",
  "sus",
  "pog",
  "copium",
  "ratio",
  "smurf",
  "kekw",
  "yeet",
  "based",
  "gank",
  "nerf",
  "fomo",
];

export const NOISES: readonly Argument[] = [
  "shouting|yelling",
  "whistling",
  "tapping the desk|tapping on the table",
  "chewing into the mic|eating into the mic",
  "typing in caps|writing in all caps",
  "singing",
  "repeating yourself|saying the same thing",
  "interrupting people|talking over others",
];
