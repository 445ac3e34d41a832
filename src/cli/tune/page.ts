import type { Gathered, Tuned } from "./gather.ts";
import { verdictText } from "./lines.ts";

type Point = { readonly x: number; readonly y: number };

/** The curves as one page that needs nothing else: no script, no style or font from elsewhere. */
export const reportPage = ({ file, from, rulebook, tuned }: Gathered, now: number): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>modbot tune: ${escaped(file)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Thresholds of ${escaped(file)}</h1>
<p>Version ${escaped(rulebook.version)}, ${escaped(rulebook.hash.slice(0, 12))}. ${from === "corpus" ? "By labelled lines, which prove nothing about the chat." : "By what people decided."} Made ${new Date(now).toISOString().slice(0, 16).replace("T", " ")} UTC.</p>
${tuned.map((one) => section(one, from)).join("\n")}
</body>
</html>`;

const section = (tuned: Tuned, from: Gathered["from"]): string => {
  const { rule, label, proposal } = tuned;
  const { now, before, after, curve, queueCosts, actCosts } = proposal;
  const rows: readonly (readonly string[])[] = [
    ["queue_at", String(now.queueAt), String(proposal.queueAt)],
    ["act_at", String(now.actAt ?? "none"), String(proposal.actAt ?? "none")],
    ["asked about a day", perDay(before.queuePerDay), perDay(after.queuePerDay)],
    ["done without people", percent(before.automaticShare), percent(after.automaticShare)],
  ];
  const met = curve.flatMap(({ recall, precision }) =>
    recall === undefined || precision === undefined ? [] : [{ x: recall, y: precision }],
  );
  return `<section>
<h2>${escaped(rule.id)} <small>${escaped(label)}, ${proposal.n} verdicts</small></h2>
<p>${escaped(rule.says)}</p>
<table><tr><th></th><th>now</th><th>proposed</th></tr>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table>
<p class="${proposal.certified ? "good" : "open"}">${escaped(verdictText(tuned, from))}</p>
<div>${figure("Right, by how much of it all is acted on", met, { top: 1, from: 0, to: 1 }, "")}
${costFigure(
  "Cost by queue_at",
  queueCosts.map(({ queueAt, cost }) => ({ x: queueAt, y: cost })),
  now.queueAt,
)}
${costFigure(
  "Cost by act_at",
  actCosts.map(({ actAt, cost }) => ({ x: actAt, y: cost })),
  proposal.actAt ?? now.actAt,
)}</div>
</section>`;
};

const WIDTH = 300;
const HEIGHT = 180;
type Frame = { readonly top: number; readonly from: number; readonly to: number };

const costFigure = (title: string, points: readonly Point[], marked: number | undefined): string => {
  const xs = points.map(({ x }) => x);
  const frame = { top: Math.max(1, ...points.map(({ y }) => y)), from: Math.min(...xs), to: Math.max(...xs) };
  const x = marked === undefined ? undefined : place({ x: marked, y: 0 }, frame).x;
  const mark = x === undefined ? "" : `<line class="mark" x1="${x}" x2="${x}" y1="0" y2="${HEIGHT}"/>`;
  return figure(title, points, frame, mark);
};

const figure = (title: string, points: readonly Point[], frame: Frame, mark: string): string => {
  const line = points
    .toSorted((a, b) => a.x - b.x)
    .map((point) => place(point, frame))
    .map(({ x, y }) => `${x},${y}`)
    .join(" ");
  return `<figure><svg viewBox="-45 -10 ${WIDTH + 60} ${HEIGHT + 35}" role="img" aria-label="${escaped(title)}">
<rect width="${WIDTH}" height="${HEIGHT}"/>${mark}<polyline points="${line}"/>
<text x="-5" y="5" text-anchor="end">${tick(frame.top)}</text><text x="-5" y="${HEIGHT}" text-anchor="end">0</text>
<text x="0" y="${HEIGHT + 18}">${tick(frame.from)}</text><text x="${WIDTH}" y="${HEIGHT + 18}" text-anchor="end">${tick(frame.to)}</text>
</svg><figcaption>${escaped(title)}</figcaption></figure>`;
};

const place = ({ x, y }: Point, { top, from, to }: Frame): Point => ({
  x: round(to === from ? 0 : ((x - from) / (to - from)) * WIDTH),
  y: round(HEIGHT - (y / top) * HEIGHT),
});

const round = (n: number): number => Math.round(n * 10) / 10;
const tick = (n: number): string => (Number.isFinite(n) ? String(Math.round(n * 1000) / 1000) : "");
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const perDay = (n: number | undefined): string => (n === undefined ? "not known" : n.toFixed(1));

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Text of a rulebook, which may hold anything. Controls and what turns the direction of text are taken out. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, " ")
    .replace(/[&<>"']/g, (found) => ENTITIES[found] ?? "");

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
small { font-weight: normal; color: #666 } section { border-top: 1px solid #ccc; margin-top: 2rem }
table { border-collapse: collapse } td, th { padding: .15rem .8rem .15rem 0; text-align: left }
.good { color: #0a6b2c; font-weight: 600 } .open { color: #8a5200; font-weight: 600 }
div { display: flex; flex-wrap: wrap; gap: 1rem } figure { margin: 0; width: 22rem } figcaption { text-align: center; color: #555 }
svg text { font-size: 11px; fill: #555 } svg rect { fill: #f6f6f6 } polyline { fill: none; stroke: #2457c5; stroke-width: 2 } .mark { stroke: #c52424; stroke-dasharray: 4 3 }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #181818 } svg rect { fill: #242424 } .good { color: #6fd08c } .open { color: #e0aa5a } }
`;
