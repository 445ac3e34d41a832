import { rows } from "../rows.ts";

/** Other languages and scripts: honest words that look like English ones that are not, and letters that look like Latin ones. */
export const LANGUAGES: readonly string[] = rows(`
  mit Wasser aus der Kanne, klasse
  wir fahren mit der Fähre nach Fehmarn
  guten Abend zusammen, wie läuft's
  das war eine klasse Fahrt, danke
  am sechsten sechs Sechser gewürfelt
  der Arzt sagt, es ist nur eine Zerrung
  ich bin Fan von gutem Brot
  wo ist der Ausgang, bitte
  heute gibt es Kassler mit Kraut
  hell ist es hier, wo sind die Vorhänge
  schnell noch ein Spiel, dann Bett
  jemand Lust auf eine Runde, bin gleich da
  der Analyst sagt, die Börse steigt
  Gift ist auf Deutsch was anderes als auf Englisch
  schaut mal rein, das Video ist gut
  Schuss, Tor, drei zu null
  el año pasado fue mejor
  feliz año nuevo a todos
  ¿cuántos años tienes?
  vamos a matar al jefe otra vez
  me mata la risa jajaja
  computadora nueva, por fin
  la disputa por el segundo lugar
  con permiso, voy por agua
  buenas noches desde Bogotá
  tengo que asistir a clase
  jajajajaja no puede ser
  kkkkkkkk morri de rir
  boa noite galera, tudo bem
  a pilha do controle acabou
  que saudade dessa música
  vou passar o pano na mesa
  bonsoir tout le monde, ça va
  il pleut, je reste au lit
  la salle est pleine ce soir
  un pain au chocolat ou une chocolatine
  le train est retardé d'une heure
  ciao a tutti, come va
  la cassa del negozio è chiusa
  finito il caffè, finita la pazienza
  cazzuola, secchio e cemento: oggi si costruisce
  добрый вечер всем, как дела
  всем привет, кто идёт в рейд сегодня
  я дома, буду через пять минут
  сок, сыр и хлеб, больше ничего
  мой кот спит на клавиатуре
  хорошая игра, спасибо за бой
  убей босса и забирай лут
  убил дракона с третьей попытки
  рассказ называется «Оса»
  Сара, Оскар и Вера едут в Ростов
  вот это поворот
  кто хочет чаю
  привіт усім, гарного вечора
  дякую за гру, до завтра
  здравей, как си днес
  καλησπέρα σε όλους
  πάμε για ύπνο, καληνύχτα
  το ποτό είναι κρύο
  ο Νίκος κέρδισε πάλι
  αυτό το παιχνίδι είναι τέλειο
  բարև ձեզ, ինչպես եք
  շնորհակալություն խաղի համար
  ᎣᏏᏲ, ᏙᎯᏧ
  שלום לכולם, מה נשמע
  לילה טוב חברים
  מי רוצה לשחק עכשיו
  مرحبا جميعا كيف الحال
  شكرا على البث، كان رائعا
  تصبحون على خير
  سلام، می‌خواهم بازی کنم
  خیلی ممنون، می‌بینمتون
  کتاب‌هایم را پیدا نمی‌کنم
  नमस्ते, आप कैसे हैं
  क्‍या बात है भाई
  बहुत अच्छा खेल, धन्यवाद
  আজ খেলা হবে?
  வணக்கம் நண்பர்களே
  ක්‍රීඩාව හොඳයි
  สวัสดีครับทุกคน
  55555 ตลกมาก
  5555 ขำไม่ไหว
  merhaba arkadaşlar, nasılsınız
  sık sık gelirim buraya, derdi dedem
  amca geldi, çay koyun
  güzel oyundu, teşekkürler
  götürdüm arabayı servise
  dziękuję za grę, dobranoc
  kurczę, znowu przegrałem
  kura znosi jajka na podwórku
  idę po pierogi, zaraz wracam
  zażółć gęślą jaźń
  tak, jutro o piątej
  hej, kan vi spela ikväll
  bra kamp i dag, hilsen fra Bergen
  wat een vak, bakker zijn
  hyvää huomenta kaikille
  minä olen täällä, odota hetki
  köszönöm szépen, jó éjt
  a fasor végén lakom
  mulțumesc, pe mâine
  xin chào mọi người
  Phúc và Dung chơi rất hay
  Bích Phương hát hay quá
  selamat malam semua
  babi guling di Bali enak kata temanku
  magandang gabi sa lahat
  konbanwa minna, genki desu ka
  shitsurei shimasu, osaki ni
  shita ni mite, kagi ga aru yo
  fukuoka de ramen tabetai
  takeshita dori wa kyou mo konderu
  wwwwwwww omoshiroi
  草草草草
  こんばんは、配信ありがとう
  死んだ、またボスに負けた
  笑笑笑
  今日も楽しかったです
  大家晚上好
  哈哈哈哈哈哈
  233333 笑死
  안녕하세요 방송 잘 보고 있어요
  ㅋㅋㅋㅋㅋㅋㅋㅋ
  네가 이겼어, 축하해
  kia ora koutou, pai te kōrero
  sawubona, unjani namhlanje
  habari za jioni, marafiki
  ဟုတ်ကဲ့ ကျေးဇူးပါ
  გამარჯობა, როგორ ხართ
`);
