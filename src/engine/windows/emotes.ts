/**
 * Names of emotes that chats on Twitch and destiny.gg write as plain words: to the platform they are pictures, in the text they are letters.
 * Facts: names as they are typed, of Twitch itself and of the collections that most channels use.
 */
const NAMES = `
Kappa KappaPride Keepo PogChamp Pog POGGERS PogU Poggers poggSlide PogBones WutFace BibleThump Kreygasm ResidentSleeper NotLikeThis
LUL LULW OMEGALUL OMEGADANCE KEKW KEKWait KEKL ICANT Jebaited TriHard CoolStoryBob DansGame SwiftRage BabyRage FailFish HeyGuys VoHiYo
4Head EleGiggle MingLee SeemsGood TheIlluminati Squid1 Squid2 Squid3 Squid4 VoteYea VoteNay GivePLZ TakeNRG HolidayTree CurseLit
PowerUpL PowerUpR TwitchUnity TwitchLit bleedPurple PrideWave BloodTrail PartyTime FrankerZ OhMyDog SMOrc CorgiDerp AsexualPride
monkaS monkaW monkaHmm monkaGIGA monkaOMEGA PepeHands PepeLaugh pepeLaugh FeelsBadMan FeelsGoodMan FeelsStrongMan FeelsOkayMan FeelsWeirdMan
FeelsAmazingMan FeelsDankMan FeelsRainMan FeelsSnowMan FeelsLateMan FeelsBirthdayMan FeelsEvilMan EZ EZClap Clap Sadge Bedge Madge Copege COPIUM HOPIUM Aware Clueless
Susge Prayge Smadge Okayge Okayeg Deadge Stare Sussy WideHardo widepeepoHappy widepeepoSad peepoHappy peepoSad peepoClap peepoRun peepoArrive
peepoLeave peepoHey peepoBye peepoLove peepoBlush peepoWTF peepoGiggles PeepoGlad pepeD pepeJAM pepeJAMMER PepegaAim Pepega PepoG PepoThink
catJAM ratJAM dogJAM vibePls AlienPls GuitarTime SourPls TeaTime WAYTOODANK NODDERS NOPERS NOTED HACKERMANS HYPERS HYPERCLAP HandsUp
GIGACHAD BASED Gayge YEP NOP AYAYA AYAYAYA WeebsOut gachiGASM gachiBASS HYPERDANSGAME 5Head 3Head PauseChamp Pausers WeirdChamp Sadchamp
modCheck peepoS forsenE forsenCD ZULUL xqcL WICKED BOOBA COGGERS HUH WHAT BRUH WOAH DinoDance BOP BatChest DICKS danHug SURPRISE
KKona KKonaW Kippa cmonBruh haHAA LuL RainbowPls ppHop ppOverheat POGCRAZY Binoculars SNIFFA NOOOO AAAA DESPAIR YIPPEE lebronJAM LETSGO
ABATHUR Abathur DAYMAN DESTINY SOTRIGGERED OverRustle MiyanoHype Klappa NiceMeMe GameOfThrows DuckerZ BasedGod INFESTOR UWOTM8 ASLAN DJAslan
`;

export const EMOTES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
