// At a glance: well or not and why, the figures that matter, the methods, what fires and what to do.

import { h, setText, setAttribute } from "./dom.js";
import { state, on } from "./live.js";
import * as format from "./format.js";
import { spark } from "./spark.js";
import { methodTable } from "./table.js";
import { alertItem } from "./alerts.js";
import { adviceItem } from "./advice.js";

const HEALTH = { healthy: ["✓", "Healthy"], degraded: ["!", "Degraded"], unhealthy: ["✕", "Unhealthy"] };

// The first that the service has: requests where it serves any, profiled calls where it does not.
const TILES = [
  ["Requests", [["requestsPerSecond", value => `${format.rate(value)}/s`, ""], ["callsPerSecond", value => `${format.rate(value)}/s`, "of profiled methods", "Calls"]]],
  ["Errors", [["requestErrorRate", format.share, "of requests"], ["errorRate", format.share, "of profiled calls"]]],
  ["p95", [["requestP95Seconds", value => format.time(value * 1e9), "of requests"], ["p95Ns", format.time, "of profiled calls"]]],
  ["CPU", [["cpu", format.share, "of all cores"]]],
  ["Memory", [["memoryBytes", format.size, ""]]],
];

export function overview(content) {
  const health = healthLine();
  const tiles = TILES.map(([title, sources]) => tile(title, sources));
  const table = methodTable();
  const side = h("aside", { "aria-label": "Alerts and advice" });
  content.append(health.element, h("div", { class: "tiles" }, tiles.map(tile => tile.element)), h("div", { class: "columns" }, table.element, side));

  const figures = () => { health.update(); tiles.forEach(tile => tile.update()); };
  const all = () => { figures(); table.update(true); aside(side); };
  all();
  const ends = [on("dashboard", all), on("metrics", figures), on("methods", () => table.update()), on("alert", () => aside(side)), table.end];
  return () => ends.forEach(end => end());
}

function healthLine() {
  const mark = h("span", { class: "mark", "aria-hidden": "true" }), word = h("b"), reasons = h("ul"), measured = h("small");
  const element = h("section", { class: "health", "aria-label": "Health", role: "status" }, mark, word, reasons, measured);
  return {
    element,
    update() {
      const { health, instrumentation } = state.dashboard;
      element.dataset.status = health.status;
      setText(mark, HEALTH[health.status]?.[0] ?? "?");
      setText(word, HEALTH[health.status]?.[1] ?? health.status);
      const said = health.reasons.slice(0, 3);
      if (health.reasons.length > 3) said.push(`and ${health.reasons.length - 3} more`);
      if (reasons.dataset.said !== said.join("\n")) {
        reasons.dataset.said = said.join("\n");
        reasons.replaceChildren(...said.map(reason => h("li", {}, reason)));
      }
      setText(measured, format.known(instrumentation?.percentOfRun) ? `Measuring costs ${format.share(instrumentation.percentOfRun / 100)} of the CPU time` : "");
    },
  };
}

function tile(title, sources) {
  const head = h("h2", {}, title), figure = h("b"), of = h("small"), line = spark();
  const element = h("section", { class: "tile", "aria-label": title }, head, of, figure, line.element);
  return {
    element,
    update() {
      const { summary } = state.dashboard;
      const [name, write, note, other] = sources.find(([name]) => summary[name] !== undefined) ?? sources.at(-1);
      const current = summary[name];
      setText(head, other ?? title);
      setText(figure, current && format.known(current.value) ? write(current.value) : "–");
      setText(of, current ? note : "not known here");
      line.draw(current?.history ?? []);
      setAttribute(element, "data-bad", /error/i.test(name) && current?.value > 0.01);
    },
  };
}

function aside(side) {
  const { alerts, recommendations } = state.dashboard;
  const firing = alerts.filter(alert => alert.state === "firing");
  side.replaceChildren(
    h("section", {}, h("h2", {}, "Alerts"), firing.length ? h("ul", { class: "cards" }, firing.slice(0, 4).map(alertItem)) : h("p", { class: "fine" }, "Nothing fires."),
      alerts.length > firing.slice(0, 4).length && h("a", { class: "more", href: "#/alerts" }, `All ${alerts.length} alerts`)),
    h("section", {}, h("h2", {}, "Advice"), recommendations.length ? h("ul", { class: "cards" }, recommendations.slice(0, 3).map(item => adviceItem(item, true))) : h("p", { class: "fine" }, "Nothing to suggest."),
      recommendations.length > 3 && h("a", { class: "more", href: "#/advice" }, `All ${recommendations.length} suggestions`)));
}
