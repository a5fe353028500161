// The methods, worst first. Only the rows in sight exist, so that 2,000 methods cost what 20 do; the order is kept still
// while someone points at it or moves through it, so that no row jumps away from under a finger.

import { h, setText, setAttribute } from "./dom.js";
import { state } from "./live.js";
import * as format from "./format.js";

const SPARE = 6;
const ORDER_KEPT_MS = 5000;

const COLUMNS = [
  { id: "score", title: "Method", of: row => row.score, first: "descending" },
  { id: "calls", title: "Calls/s", of: row => row.callsPerSecond, write: row => format.rate(row.callsPerSecond) },
  { id: "errors", title: "Errors", of: row => row.errorRate, write: row => row.errorRate ? format.share(row.errorRate) : format.known(row.errorRate) ? "0" : "–", bad: row => row.errorRate > 0 },
  { id: "p50", title: "p50", of: row => row.p50Ns, write: row => format.time(row.p50Ns), bad: row => broken(row, "p50Ns"), class: "wide" },
  { id: "p95", title: "p95", of: row => row.p95Ns, write: row => format.time(row.p95Ns), bad: row => broken(row, "p95Ns") },
  { id: "p99", title: "p99", of: row => row.p99Ns, write: row => format.time(row.p99Ns), bad: row => broken(row, "p99Ns"), class: "wide" },
  { id: "self", title: "Self", label: "Share of all profiled methods' own time", of: row => row.selfShare, write: row => format.share(row.selfShare), class: "self" },
  { id: "allocation", title: "Alloc/s", label: "Allocation per second", of: row => row.allocatedBytesPerSecond, write: row => format.size(row.allocatedBytesPerSecond), class: "wide" },
];

const chosen = { column: COLUMNS[0], descending: true, filter: "", top: 0 };

const broken = (row, what) => row.thresholds?.some(limit => limit.what === what && limit.exceeded) ?? false;

export function methodTable() {
  const search = h("input", { type: "search", placeholder: "Filter methods   /", "aria-label": "Filter methods by name, file or label", value: chosen.filter, autocomplete: "off", spellcheck: "false" });
  const counted = h("output", { "aria-live": "polite" });
  const heads = COLUMNS.map(column => h("th", { scope: "col", class: column.class, title: column.label },
    h("button", { type: "button", onclick: () => sortBy(column) }, column.title, column.id === "score" && h("small", {}, " worst first"))));
  const above = h("tr", { "aria-hidden": "true" }, h("td")), below = above.cloneNode(true);
  const body = h("tbody", {}, above, below);
  const table = h("table", { class: "methods" }, h("thead", {}, h("tr", { "aria-rowindex": 1 }, heads)), body);
  const scroll = h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Methods, worst first; scrolls" }, table);
  const empty = h("p", { class: "empty", hidden: true });
  const element = h("section", { class: "panel", "aria-label": "Methods" }, h("div", { class: "controls" }, h("h2", {}, "Methods"), search, counted), scroll, empty);

  const pool = [];
  let order = [], orderedAt = 0, rowHeight = 0;

  search.addEventListener("input", () => { chosen.filter = search.value; scroll.scrollTop = 0; update(true); });
  scroll.addEventListener("scroll", () => { chosen.top = scroll.scrollTop; draw(); }, { passive: true });
  scroll.addEventListener("keydown", move);
  document.addEventListener("keydown", shortcut);
  const watch = new ResizeObserver(() => { rowHeight = 0; draw(); });
  watch.observe(scroll);
  requestAnimationFrame(() => { scroll.scrollTop = chosen.top; });

  return { element, update, end() { watch.disconnect(); document.removeEventListener("keydown", shortcut); } };

  function sortBy(column) {
    chosen.descending = chosen.column === column ? !chosen.descending : true;
    chosen.column = column;
    scroll.scrollTop = 0;
    update(true);
  }

  function update(reorder = false) {
    const used = scroll.matches(":hover") || scroll.contains(document.activeElement);
    if (reorder || (!used && Date.now() - orderedAt > ORDER_KEPT_MS) || state.rows.size < order.length) sort();
    draw();
  }

  function sort() {
    const words = chosen.filter.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = [...state.rows.values()].filter(row => words.every(word => textOf(row).includes(word)));
    const of = chosen.column.of, sign = chosen.descending ? -1 : 1;
    const rank = value => format.known(value) ? value : -Infinity;
    rows.sort((a, b) => rank(of(a)) === rank(of(b)) ? a.name.localeCompare(b.name) || a.id.localeCompare(b.id) : rank(of(a)) < rank(of(b)) ? -sign : sign);
    order = rows.map(row => row.id);
    orderedAt = Date.now();

    COLUMNS.forEach((column, i) => setAttribute(heads[i], "aria-sort", column === chosen.column ? (chosen.descending ? "descending" : "ascending") : "none"));
    setAttribute(table, "aria-rowcount", order.length + 1);
    const all = state.dashboard.methodsTotal;
    setText(counted, words.length ? `${order.length} of ${all.toLocaleString("en")}` : all > state.rows.size ? `${state.rows.size.toLocaleString("en")} of ${all.toLocaleString("en")}` : `${all.toLocaleString("en")}`);
    empty.hidden = order.length > 0;
    setText(empty, words.length ? "No method has that in its name, file or labels." : "No profiled method has been called yet.");
    scroll.hidden = order.length === 0;
  }

  function draw() {
    if (rowHeight === 0) rowHeight = parseFloat(getComputedStyle(table).getPropertyValue("--row")) || 48;
    const first = Math.max(0, Math.min(Math.floor(scroll.scrollTop / rowHeight) - SPARE, order.length - 1));
    const count = Math.min(order.length - first, Math.ceil((scroll.clientHeight || 600) / rowHeight) + 2 * SPARE);
    while (pool.length < count) pool.push(rowElement());
    while (pool.length > Math.max(count, 0)) pool.pop().element.remove();
    for (let i = 0; i < pool.length; i++) {
      if (pool[i].element.parentNode !== body) body.insertBefore(pool[i].element, below);
      pool[i].show(state.rows.get(order[first + i]), first + i);
    }
    above.firstChild.style.height = `${first * rowHeight}px`;
    below.firstChild.style.height = `${Math.max(0, order.length - first - count) * rowHeight}px`;
    above.hidden = first === 0;
    below.hidden = first + count >= order.length;
  }

  /** Arrow keys go from row to row, beyond the drawn ones too. */
  function move(event) {
    const row = document.activeElement.closest?.("tr[aria-rowindex]");
    const steps = { ArrowDown: 1, ArrowUp: -1, Home: -order.length, End: order.length }[event.key];
    if (!steps || event.ctrlKey || event.altKey || event.metaKey) return;
    const from = row ? Number(row.getAttribute("aria-rowindex")) - 2 : -1;
    const to = Math.max(0, Math.min(order.length - 1, from + steps));
    event.preventDefault();
    const top = to * rowHeight, head = table.tHead.offsetHeight;
    if (top < scroll.scrollTop) scroll.scrollTop = top;
    else if (top + rowHeight + head > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = top + rowHeight + head - scroll.clientHeight;
    draw();
    pool.find(shown => shown.index === to)?.link.focus({ preventScroll: true });
  }

  function shortcut(event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName)) return;
    event.preventDefault();
    search.focus();
  }
}

function rowElement() {
  const name = h("b"), type = h("span", { class: "type" }), flag = h("span", { class: "flag" }), link = h("a", {}, name);
  const cells = COLUMNS.slice(1).map(column => h("td", { class: `number ${column.class ?? ""}` }));
  const element = h("tr", {}, h("th", { scope: "row" }, flag, link, type), cells);
  const shown = { element, link, index: -1, show };
  return shown;

  function show(row, index) {
    shown.index = index;
    setAttribute(element, "aria-rowindex", index + 2);
    const [owner, own] = format.parts(row.name);
    const limits = row.thresholds?.filter(limit => limit.exceeded) ?? [];
    setText(name, own);
    setText(type, [owner, format.labels(row.labels), row.caller && `from ${format.parts(row.caller)[1]}`, row.inFlight && `${row.inFlight} running`].filter(Boolean).join(" · "));
    setAttribute(link, "href", `#/method/${encodeURIComponent(row.id)}`);
    setAttribute(link, "title", `${row.name}${row.signature}${row.file ? `\n${row.file}:${row.line}` : ""}`);
    setText(flag, limits.length ? "▲" : "");
    setAttribute(flag, "data-severity", limits.some(limit => limit.severity === "critical") ? "critical" : limits.length ? "warning" : null);
    setAttribute(flag, "aria-label", limits.length ? `Limit broken: ${limits.map(limit => format.field(limit.what)).join(", ")}.` : null);
    setAttribute(flag, "role", limits.length ? "img" : null);
    COLUMNS.slice(1).forEach((column, i) => {
      setText(cells[i], column.write(row));
      cells[i].classList.toggle("bad", column.bad?.(row) ?? false);
      if (column.id === "self") cells[i].style.setProperty("--share", row.selfShare ?? 0);
    });
  }
}

const texts = new WeakMap();

function textOf(row) {
  let text = texts.get(row);
  if (text === undefined) texts.set(row, text = `${row.name}${row.signature} ${row.file ?? ""} ${format.labels(row.labels)} ${row.caller ?? ""}`.toLowerCase());
  return text;
}
