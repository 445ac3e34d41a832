import { rows } from "../rows.ts";

/** Talk and paste of people who write programs. Odd letters, signs and digits are their daily bread. */
export const TECHNICAL: readonly string[] = rows(String.raw`
  kill the process and start it again
  kill -9 4312 did the trick
  killall node, then npm start
  pkill -f worker, then check top
  zombie processes after the parent died
  the parent kills its children on exit
  how do I kill an orphan process in docker
  abort the rebase with git rebase --abort
  the daemon dies as soon as I attach
  master branch is now called main
  master/slave replication lag is at 4 seconds
  slave select pin goes low first on SPI
  the male and female headers do not fit each other
  strip the binary before you ship it
  strip -s app && ls -la app
  fsck found three bad blocks
  fsck -y /dev/sdb1 took an hour
  man fsck, man mount, man touch
  touch file; unzip it; mount it; sleep 5
  finger is an old unix command, look it up
  grep -rn "class" src | head
  grep -r assert . | wc -l
  assert(x !== undefined)
  const ass = assets.map((a) => a.name) // rename this variable pls
  class Analysis extends Base implements Titled {}
  public static final int TITLE_BUTTON = 0x55;
  if (!buttons[i]) { continue; }
  for (int i = 0; i < n; i++) { sum += a[i]; }
  while (!done) { poll(); }
  foo() { return bar || baz && qux; }
  x = (y > 0) ? y : -y;
  a[0] = b[1] = c[2] = 0
  let f = |x| x * x;
  SELECT title FROM documents WHERE id = 455;
  DROP TABLE tests; -- on staging, relax
  INSERT INTO assets (id, title) VALUES (1, 'grass');
  regex is ^\s*(?:class|title)\b and it works
  /(?<!\w)hell(?=o)/ matches hello only
  s/foo/bar/g on every line
  sed -i 's/colour/color/g' *.md
  awk '{ print $1, $NF }' access.log
  curl -sS https://api.example.com/v2/health
  ssh -L 8080:localhost:80 dev@build.example
  ping 192.168.0.1 works, ping 10.0.0.5 does not
  it binds to 0.0.0.0:3000, use 127.0.0.1 instead
  dns is 1.1.1.1 with 8.8.8.8 as backup
  at Object.<anonymous> (/app/src/server.js:42:11)
  TypeError: Cannot read properties of undefined (reading 'title')
  Traceback (most recent call last): File "main.py", line 12, in <module>
  panic: runtime error: index out of range [5] with length 5
  Segmentation fault (core dumped)
  error CS0246: The type or namespace name 'Asset' could not be found
  System.NullReferenceException at Game.Player.Kill(Boolean instant)
  Exception in thread "main" java.lang.AssertionError
  npm ERR! code ELIFECYCLE
  make: *** [all] Error 2
  exit code 137 means it was OOM killed
  the OOM killer shot my database
  deadlock: A waits for B, B waits for A, both die
  race condition, only on tuesdays
  garbage collector runs hot
  the heap grows, the stack does not
  dirty hack but it works
  quick and dirty fix in prod, sorry
  hacked together in an hour, please review
  dump the core and open it in gdb
  bt full, then frame 3
  git push -f is how you lose friends
  git blame says it was me
  cherry-pick 9fceb02 onto release/2.4
  sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 is the empty file
  md5 d41d8cd98f00b204e9800998ecf8427e of nothing
  commit 1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b
  id 550e8400-e29b-41d4-a716-446655440000 fails to load
  token starts with eyJhbGciOiJIUzI1NiJ9, that is just the header
  aGVsbG8gd29ybGQ= is hello world
  QmFzZTY0IGlzIG5vdCBlbmNyeXB0aW9u, decode that
  U2NodWggdW5kIEJ1dHRlcg== is my lunch list
  use base64 -d, not openssl
  0xDEADBEEF and 0xCAFEBABE, classics
  0b1010 is ten, 0o17 is fifteen
  rgb(55, 0, 85) or #550055 for the border
  color: #a55; background: #b00b5e is a funny pink though
  C:\Users\me\AppData\Local\Temp\tit1e.log
  /usr/local/share/doc/titan/README
  /usr/bin/title-case is not in my path
  ~/.config/class/analysis.yaml
  ../../assets/button@2x.png
  file_name_with_many_under_scores.final_v2.txt
  d-e-b-u-g it step by step
  v2.0.1-rc.3+build.55
  upgrade from 4.5.5 to 5.0.0-beta.2
  node 20.19, npm 10.8, typescript 5.9
  a11y i18n l10n k8s, numeronyms everywhere
  O(n log n) average, O(n^2) worst
  f(x) = 3x^2 + 2x - 5
  (a + b)^2 = a^2 + 2ab + b^2
  p < 0.05, n = 455
  sin(x)/x goes to 1
  cum_sum = df["x"].cumsum()
  np.cumsum(a) and np.cumprod(a) are what you want
  pandas: df.groupby("title").agg("sum")
  cumulative layout shift is 0.02, good
  the cum. freq. column is wrong
  analog in on A0, digital on D5
  pin 5 is high, pin 6 floats
  the ass. prof. answered in an hour
  asst. manager of the parser group
  execute permission was missing, chmod +x
  sudo !! is the best trick
  the backdoor in xz was found by benchmarking
  exploit fixed in 1.2.4, CVE-2026-10455
  penetration test report is due friday
  pen test found two low issues
  blacklist renamed to denylist in the config
  whitelist my IP please: 203.0.113.7
  dummy data, fake users, nothing real
  lorem ipsum dolor sit amet, consectetur adipiscing elit
  tabs > spaces, fight me (politely)
  rm -rf node_modules && npm ci
  rm -rf / is the joke, do not run it
  nuke the cache and rebuild
  blow away the volume, it is only test data
  injection of services in the constructor
  child.kill("SIGTERM") is not awaited
  parent.remove(child) leaks a listener
  this.kill() gets called twice
  abortController.abort() throws here
  the bot got banned from the API for too many calls
  rate limited: 429, retry after 30
  webhook fires twice, dedupe by id
  cron is 0 5 * * 1-5
  LGTM, ship it
  hash collision in my dreams
`);
