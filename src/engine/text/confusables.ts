/**
 * Letters that are drawn like a Latin letter (or a digit that stands for one), grouped by what they are read as.
 * Of our own making: put together from the code charts and from the fonts that chat users paste. Accents, full-width, circled,
 * mathematical and other compatibility forms are not here, because Unicode normalisation undoes them.
 *
 * Limits: the other case of a character is taken along unless it stands here itself, so Greek capital nu may read as n and small nu as v.
 */
export const LOOKALIKES: Readonly<Record<string, string>> = {
  a: "аαɑɐᴀΛλⲁᎪꓮᗅᗩⱥꭤ卂ᶏꬱѧƛ𖽀𐊠𐓐Ꮧᚪ",
  b: "вьßβʙƀɓƃⲃᏴᏏꓐᗷᖯ乃ъᴃᵬᶀꞗƅҍѣᑲᑳꞵᛒ𐊂𐊡𐌁",
  c: "сϲςᴄɔƈȼⲥᏟꓚᑕᥴ匚ꮯↄɕʗᴐᴒᶗꜿꞓꞔꬿ𝼏𝼝ҫ𐐽𐊢𐌂𐔜𑣲𑣩",
  d: "ԁđɖɗðᴅᎠꓓᗪᗞᑯ∂ժⅾƌȡᵭᶁᶑꝺꟈᏧꓒᎴ",
  e: "еєεҽәǝəɛɘɇᴇⲉᎬꓰᗴ乇℮ꬲɝɞʚᴈᶒᶓᶔⱸⱻꬳꬴҿⴹᏋ𑢦𑢮𐊆",
  f: "ƒꜰϝքꓝᖴɟ千ʄᵮᶂꝼꞙғᎦᚠ𑣂𐊇𐊥𐔥ꬵ",
  g: "ɡɢɠǥցᏀꓖᘜƍԍᎶʛᵷᵹᶃꝿꞡꟑꬶ𝼁𝼂Ᏻ",
  h: "һнΗհɦħʜɥⲏᎻꓧᕼ卄ℏʮʯⱨⱶꞕꟶңӊӈᏂᏲꚕᚻ𐋏",
  i: "іιıɩɪɨⲓᎥꓲӏ丨וǃᴉᶖ𝼚ꙇᛁ𑣃ᵻᵼ",
  j: "јʝɉᴊյנᎫꓙᒍϳȷᏠʆ",
  k: "кκƙĸᴋʞқҝⲕᏦꓗҡᶄⱪꝁꝃꝅꞣ𝼃𝼐ҟӄᛕ𐔘",
  l: "łƚɫɬɭʟلاլᏞꓡᒪㄥןǀȴᴌᶅⱡꝉꞁꞎꬷꬸꬹ𝼄𝼑𝼓ԼᏝⳐ𐌠𖼨𐊊𐌉𖼖𑢣𑢲𐐛𐔦ⵏߊ",
  m: "мΜɱᴍɯⲙᎷꓟᗰ爪ɰᴟᵯᶆꟺꬺӎϻᛖᛗ𐊰𐌑",
  n: "ηпиΝɲɳƞŋɴոռⲛꓠᑎ几חπᥒȵᴎᵰᶇꞑꞥꬻᏁИ𐔓",
  o: "оοσөɵøᴏօⲟꓳᗝㄖסهӧθᴑᴓⱺꝋꝍꬽꬾ𝼛ѳჿᎾᏫᎧⵔⵁ𐓪𑣈𑣗𐐬𑣠𑢵𐊒𐊫𐔖",
  p: "рρƥþᴘⲣᏢꓑᑭ卩ᵱᵽᶈꝑꝓꝕᚹᎮ𐊕",
  q: "ԛզɋʠꞯϙꝗꝙգⵕᎤ",
  r: "яʀɍɽɾɹгᏒꓣᖇ尺ꭇɺɻɼɿʁᴙᴚᵲᵳᶉⱹꝛꞃꞧꭅꭆꭉꭋꭌꭨ𝼈𝼕𝼖ᴦⲅᎡᚱ𐒴𖼵ꭈꮁ",
  s: "ѕʂſȿƨꜱꓢᔕ丂Ꮪտᵴᶊẜẝꞅꞩꟊ𝼞ֆᏕᛋ𑣁𐑈𖼺𐊖ƽ",
  t: "тτŧƭʈȶᴛʇⲧᎢꓔㄒƫⱦᵵꞇ𝼉𝼍ҭᏖᛏ𖼊𑢼𐊗𐊱𐌕",
  u: "υμսʉʊᴜꓴᑌㄩцվᴝᶙꞹꭎꭏꭒꞟᏌᏬ𐓶𑣘𖽂ᵾ",
  v: "νѵʋᴠʌⱱꓦᐯᏙᶌⱴꝟⴸꛟ𖼈𑢠𐔝𑣀",
  w: "ωшщԝաʍᴡⱳⲱᎳꓪᗯ山שѡѽᏔᏇꝡ",
  x: "хχⲭꓫ乂ж᙭ᶍꭖꭗꭘꭙҳӿᕁᕽⵝᚷ𐌢𑣬𐊐𐊴𐌗𐔧ꭓ",
  y: "уүγΥⲩʏʎƴɏყꓬㄚᎽỿꭚ𝼆ұᎩᛉ𖽃𑢤𐊲𑣜ɣϒ",
  z: "ƶȥɀʐʒᴢζⲍᏃꓜᘔ乙ʑᵶᶎⱬ𑣄𐋵𑣥𑢩",
  3: "зӡɜ",
  4: "чᏎ",
  6: "бᏮ",
  8: "ȣ",
};

/** Letters that are read as two. */
export const LIGATURES: Readonly<Record<string, string>> = {
  æ: "ae",
  Æ: "ae",
  œ: "oe",
  Œ: "oe",
  ǽ: "ae",
};

/** What a digit or symbol is written for. The first letter is the one to show. Symbols count as letters only where their place says so. */
export const LEET_DIGITS: Readonly<Record<string, string>> = {
  0: "o",
  1: "il",
  2: "z",
  3: "e",
  4: "a",
  5: "s",
  6: "gb",
  7: "t",
  8: "b",
  9: "g",
};
export const LEET_SYMBOLS: Readonly<Record<string, string>> = {
  "@": "a",
  $: "s",
  "!": "il",
  "|": "il",
  "+": "t",
  "€": "e",
  "¢": "c",
  "©": "c",
  "®": "r",
  "£": "l",
  "¥": "y",
  "₳": "a",
  "฿": "b",
  "₿": "b",
  "₡": "c",
  "₵": "c",
  "₫": "d",
  "₣": "f",
  "₲": "g",
  "₭": "k",
  "₤": "l",
  "₥": "m",
  "₦": "n",
  "₱": "p",
  "₽": "p",
  "₹": "r",
  "₴": "s",
  "₮": "t",
  "₸": "t",
  "₺": "t",
  "₩": "w",
};

/** Where the digits 1 to 9 in discs and double circles begin, which normalisation leaves alone. */
export const DISC_ONES: readonly number[] = [0x2776, 0x2780, 0x278a, 0x24f5];

/** Where the decimal digits of other scripts begin, each ten in a row. */
export const DIGIT_ZEROS: readonly number[] = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900,
  0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
];
