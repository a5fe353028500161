// One method: its distribution over time, who calls it, what was promised, what to do.

import { h, setText } from "./dom.js";
import { get, state, on } from "./live.js";
import * as format from "./format.js";
import { heat } from "./heat.js";
import { lines } from "./lines.js";
import { alertItem } from "./alerts.js";
import { adviceItem } from "./advice.js";

const REFRESH_MS = 5000;

const FIGURES = [
  ["Calls", row => `${format.rate(row.callsPerSecond)}/s`], ["Errors", row => format.share(row.errorRate)], ["p50", row => format.time(row.p50Ns)], ["p95", row => format.time(row.p95Ns)],
  ["p99", row => format.time(row.p99Ns)], ["Longest", row => format.time(row.maxNs)], ["Self", row => format.share(row.selfShare)], ["Waiting", row => format.share(row.waitShare)], ["Alloc/call", row => format.size(row.allocatedBytesPerCall)],
];

export function method(content, id) {
  const title = h("h1"), signature = h("p", { class: "signature" }), place = h("p", { class: "place" });
  const figures = FIGURES.map(([name]) => h("dd"));
  const map = heat(), chart = lines({ field: "p95Ns", label: "Percentiles over time" });
  const [limits, tree, related] = [h("section", { class: "panel" }), h("section", { class: "panel" }), h("section", { class: "panel" })];
  const failure = h("p", { class: "empty", role: "status", hidden: true });
  const parts = h("div", { class: "method" },
    h("dl", { class: "figures" }, FIGURES.map(([name], i) => h("div", {}, h("dt", {}, name), figures[i]))),
    h("section", { class: "panel" }, h("h2", {}, "Distribution over time"), map.element),
    h("section", { class: "panel" }, h("h2", {}, "Percentiles over time"), chart.element),
    h("div", { class: "columns even" }, limits, tree), related);
  content.append(h("a", { class: "back", href: "#/" }, "← All methods"), title, signature, place, failure, parts);

  let detail = null, ended = false;
  const show = row => {
    setText(title, row.name);
    setText(signature, [row.signature, format.labels(row.labels), row.caller && `called from ${row.caller}`].filter(Boolean).join("   "));
    setText(place, row.file ? `${row.file}:${row.line}` : "");
    FIGURES.forEach(([, write], i) => setText(figures[i], write(row)));
  };
  const load = async () => {
    if (state.paused || state.link === "lost" || document.hidden) return;
    try {
      const answer = await get(`methods/${encodeURIComponent(id)}`);
      if (ended) return;
      const first = detail === null;
      detail = answer;
      failure.hidden = true;
      parts.hidden = false;
      show(detail.method);
      drawDetail(first);
    } catch (error) {
      if (ended) return;
      failure.hidden = false;
      parts.hidden = detail === null;
      setText(failure, error.message);
    }
  };

  function drawDetail(first) {
    map.draw(detail.heat, detail.method.thresholds ?? []);
    const { start, stepSeconds, p50Ns = [], p95Ns = [], p99Ns = [] } = detail.history ?? {};
    const at = i => Date.parse(start) + i * stepSeconds * 1000;
    chart.draw([["p50", p50Ns], ["p95", p95Ns], ["p99", p99Ns]].map(([name, values]) => ({ name, points: values.map((value, i) => [at(i), value]) })),
      { marks: detail.trends?.flatMap(trend => trend.changePoints ?? []) ?? [], limits: limitLines(detail.method.thresholds) });
    drawLimits(limits, detail.method.thresholds ?? []);
    if (first || !tree.contains(document.activeElement)) drawCallers(tree, detail.callers);
    drawRelated(related, detail);
  }

  const known = state.rows.get(id);
  if (known) show(known); else setText(title, id);
  const redraw = () => detail && drawDetail(false);
  const ends = [on("methods", () => { const row = state.rows.get(id); if (row) show(row); })];
  const timer = setInterval(load, REFRESH_MS);
  addEventListener("themechange", redraw);
  addEventListener("resize", redraw);
  load();
  return () => {
    ended = true;
    clearInterval(timer);
    removeEventListener("themechange", redraw);
    removeEventListener("resize", redraw);
    ends.forEach(end => end());
  };
}

const limitLines = thresholds => (thresholds ?? []).filter(limit => /Ns$/.test(limit.what)).map(limit => ({ value: limit.limit, name: `${format.field(limit.what)} limit` }));

function drawLimits(section, thresholds) {
  section.replaceChildren(h("h2", {}, "Limits"), thresholds.length === 0 ? h("p", { class: "fine" }, "No [Threshold] stands on this method.") : h("table", {},
    h("thead", {}, h("tr", {}, ["What", "Limit", "Actual", "Used"].map((name, i) => h("th", { scope: "col", class: i && "number" }, name)))),
    h("tbody", {}, thresholds.map(limit => h("tr", { "data-broken": limit.exceeded },
      h("th", { scope: "row" }, format.field(limit.what), h("small", {}, limit.severity)),
      h("td", { class: "number" }, format.value(limit.what, limit.limit)), h("td", { class: "number" }, format.value(limit.what, limit.actual)),
      h("td", { class: "number" }, limit.limit > 0 ? format.share(limit.actual / limit.limit) : "–", limit.exceeded && h("small", { class: "bad" }, "broken")))))));
}

function drawCallers(section, root) {
  section.replaceChildren(h("h2", {}, "Callers"), root?.children?.length ? h("ul", { class: "tree" }, root.children.map(node => branch(node, 0)))
    : h("p", { class: "fine" }, "Callers are told apart by [Profile(Callers = true)]."));
}

function branch(node, depth) {
  const named = h("span", {}, node.id ? h("a", { href: `#/method/${encodeURIComponent(node.id)}` }, format.parts(node.name)[1]) : format.parts(node.name)[1],
    h("small", {}, ` ${format.parts(node.name)[0]}`));
  const figures = h("small", { class: "number" }, `${format.rate(node.callsPerSecond)}/s · ${format.share(node.share)}`);
  return node.children?.length && depth < 12
    ? h("li", {}, h("details", { open: depth < 3 }, h("summary", {}, named, figures), h("ul", {}, node.children.map(child => branch(child, depth + 1)))))
    : h("li", {}, h("div", {}, named, figures));
}

function drawRelated(section, { alerts = [], recommendations = [] }) {
  section.hidden = alerts.length + recommendations.length === 0;
  section.replaceChildren(h("h2", {}, "Alerts and advice"), h("ul", { class: "cards" }, alerts.map(alertItem), recommendations.map(item => adviceItem(item, false))));
}
