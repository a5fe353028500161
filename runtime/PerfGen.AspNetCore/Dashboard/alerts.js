// What fires, what fired, and the word when something begins to.

import { h } from "./dom.js";
import { state, on } from "./live.js";
import * as format from "./format.js";

const TOASTS = 4;
const TOAST_MS = 12_000;
const RANK = { firing: 0, pending: 1, resolved: 2 };
const MARKS = { critical: "✕", warning: "!", resolved: "✓" };

export function alerts(content) {
  const list = h("ul", { class: "cards full" }), empty = h("p", { class: "empty" }, "Nothing fires, and nothing has.");
  content.append(h("h1", {}, "Alerts"), list, empty);
  const draw = () => {
    const items = [...state.dashboard.alerts].sort((a, b) => RANK[a.state] - RANK[b.state] || Date.parse(b.since) - Date.parse(a.since));
    list.replaceChildren(...items.map(alertItem));
    empty.hidden = items.length > 0;
  };
  draw();
  const ends = [on("dashboard", draw), on("alert", draw)];
  return () => ends.forEach(end => end());
}

export function alertItem(alert) {
  return h("li", { class: "card alert", "data-severity": alert.severity, "data-state": alert.state },
    h("p", { class: "kind" }, h("b", {}, alert.state === "resolved" ? "resolved" : alert.severity), alert.state === "pending" ? " not yet for long enough" : "",
      h("time", { datetime: alert.resolvedAt ?? alert.since, title: alert.since }, ` ${format.ago(alert.resolvedAt ?? alert.since)}`)),
    h("h3", {}, alert.method ? h("a", { href: `#/method/${encodeURIComponent(alert.method)}` }, alert.message) : alert.message),
    h("p", { class: "place" }, `${alert.rule}${alert.series && alert.series !== alert.rule ? ` · ${alert.series}` : ""}`));
}

/** Says it in a corner for a while, and to screen readers. */
export function announce(alert) {
  if (alert.state === "pending") return;
  const kind = alert.state === "resolved" ? "resolved" : alert.severity;
  const place = document.getElementById("toasts");
  const toast = h("div", { class: "toast", "data-severity": kind }, h("span", { "aria-hidden": "true" }, MARKS[kind] ?? "!"), h("p", {}, h("b", {}, `${kind}: `), alert.message),
    h("button", { type: "button", "aria-label": "Close", onclick: () => toast.remove() }, "×"));
  place.prepend(toast);
  while (place.children.length > TOASTS) place.lastChild.remove();
  setTimeout(() => toast.remove(), TOAST_MS);
}
