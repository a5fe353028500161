// Recommendations, each with the figures it rests on.

import { h } from "./dom.js";
import { state, on } from "./live.js";

const ORDER = ["high", "medium", "low"];

export function advice(content) {
  const list = h("ul", { class: "cards full" }), empty = h("p", { class: "empty" }, "Nothing to suggest: no evidence of anything worth changing.");
  content.append(h("h1", {}, "Advice"), list, empty);
  let drawn = null;
  const draw = () => {
    const items = [...state.dashboard.recommendations].sort((a, b) => ORDER.indexOf(a.priority) - ORDER.indexOf(b.priority));
    const said = JSON.stringify(items);
    if (said === drawn) return;
    drawn = said;
    list.replaceChildren(...items.map(item => adviceItem(item, false)));
    empty.hidden = items.length > 0;
  };
  draw();
  return on("dashboard", draw);
}

/** A card; a brief one leaves the actions to the page of all. */
export function adviceItem(item, brief) {
  const place = item.file ? `${item.file}${item.line ? `:${item.line}` : ""}` : null;
  return h("li", { class: "card", "data-priority": item.priority },
    h("p", { class: "kind" }, h("b", {}, item.priority), ` ${item.category}`),
    h("h3", {}, item.method ? h("a", { href: `#/method/${encodeURIComponent(item.method)}` }, item.title) : item.title),
    h("ul", { class: "evidence" }, item.evidence.slice(0, brief ? 1 : undefined).map(text => h("li", {}, text))),
    !brief && item.actions.length > 0 && h("ul", { class: "actions" }, item.actions.map(text => h("li", {}, text))),
    !brief && item.expectedEffect && h("p", { class: "effect" }, `Expected: ${item.expectedEffect}`),
    place && h("p", { class: "place" }, place));
}
