// A distribution over time: a column is a moment, a row a range of durations on a logarithmic scale, the colour how many calls.

import { h, setText } from "./dom.js";
import * as format from "./format.js";
import { surface, timeTicks } from "./canvas.js";

const HEIGHT = 260, LEFT = 62, BOTTOM = 24, TOP = 8;

export function heat() {
  const canvas = h("canvas", { class: "chart", role: "img", hidden: true }), tip = h("div", { class: "tip", hidden: true });
  const note = h("p", { class: "fine" }, "Reading the last minutes.");
  const element = h("div", { class: "heat" }, canvas, tip, note);
  let shown = null;
  canvas.addEventListener("pointermove", point);
  canvas.addEventListener("pointerleave", () => { tip.hidden = true; });
  return { element, draw };

  function draw(data, thresholds) {
    const columns = data?.columns ?? [];
    const rows = range(data);
    canvas.hidden = !rows;
    setText(note, rows ? "" : "No call in this time.");
    note.hidden = !!rows;
    if (!rows) { shown = null; return; }

    const { context, width, colour } = surface(canvas, HEIGHT);
    const [low, high] = rows, span = high - low + 1;
    const cellWidth = (width - LEFT) / columns.length, cellHeight = (HEIGHT - TOP - BOTTOM) / span;
    const y = row => TOP + (high - row) * cellHeight;
    const most = columns.reduce((most, column) => Math.max(most, ...column), 1);
    const tint = colour("heat");
    columns.forEach((column, i) => {
      for (let row = low; row <= high; row++) {
        if (!column[row]) continue;
        context.globalAlpha = 0.12 + 0.88 * Math.sqrt(column[row] / most);
        context.fillStyle = tint;
        context.fillRect(LEFT + i * cellWidth, y(row), Math.max(1, cellWidth - 0.5), Math.max(1, cellHeight - 0.5));
      }
    });
    context.globalAlpha = 1;

    context.fillStyle = colour("soft");
    context.textBaseline = "middle";
    context.textAlign = "right";
    const every = Math.max(1, Math.ceil(span / 9));
    for (let row = low; row <= high; row += every) context.fillText(format.time(data.bounds[row]), LEFT - 8, y(row) + cellHeight);

    const from = Date.parse(data.start), to = from + columns.length * data.stepSeconds * 1000;
    context.textAlign = "center";
    for (const [at, text] of timeTicks(from, to, width - LEFT)) {
      const x = LEFT + ((at - from) / (to - from)) * (width - LEFT);
      if (x > LEFT + 20 && x < width - 26) context.fillText(text, x, HEIGHT - 9);
    }

    context.setLineDash([5, 4]);
    context.strokeStyle = colour("bad");
    for (const limit of thresholds.filter(limit => /Ns$/.test(limit.what))) {
      const row = fraction(data.bounds, limit.limit);
      if (row < low || row > high + 1) continue;
      const at = TOP + (high + 1 - row) * cellHeight;
      context.beginPath();
      context.moveTo(LEFT, at);
      context.lineTo(width, at);
      context.stroke();
    }
    context.setLineDash([]);

    const calls = columns.reduce((sum, column) => sum + column.reduce((a, b) => a + b, 0), 0);
    canvas.setAttribute("aria-label", `${calls.toLocaleString("en")} calls between ${format.time(data.bounds[low])} and ${format.time(data.bounds[high + 1] ?? data.bounds[high])}, from ${format.clock(from)} to ${format.clock(to)}.`);
    shown = { data, low, high, cellWidth, cellHeight, from };
  }

  function point(event) {
    if (!shown) return;
    const { data, low, high, cellWidth, cellHeight, from } = shown;
    const column = Math.floor((event.offsetX - LEFT) / cellWidth), row = high - Math.floor((event.offsetY - TOP) / cellHeight);
    tip.hidden = column < 0 || column >= data.columns.length || row < low || row > high;
    if (tip.hidden) return;
    const upper = data.bounds[row + 1];
    setText(tip, `${format.clock(from + column * data.stepSeconds * 1000)}   ${format.time(data.bounds[row])} – ${upper ? format.time(upper) : "more"}   ${(data.columns[column][row] ?? 0).toLocaleString("en")} calls`);
    tip.style.left = `${Math.min(event.offsetX + 12, canvas.clientWidth - 260)}px`;
    tip.style.top = `${Math.max(0, event.offsetY - 34)}px`;
  }
}

/** The lowest and highest row with a call in it. */
function range(data) {
  let low = Infinity, high = -Infinity;
  for (const column of data?.columns ?? []) {
    column.forEach((count, row) => { if (count) { low = Math.min(low, row); high = Math.max(high, row); } });
  }
  return low > high ? null : [low, high];
}

/** Where a duration lies on the scale of the rows, between two of them. */
function fraction(bounds, value) {
  const row = bounds.findLastIndex(bound => bound <= value);
  if (row < 0 || row + 1 >= bounds.length) return row;
  return row + Math.log(value / Math.max(1, bounds[row])) / Math.log(bounds[row + 1] / Math.max(1, bounds[row]));
}
