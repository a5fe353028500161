// Values over time: up to three lines from zero, with limits across and the moments of change down.

import { h, setText } from "./dom.js";
import * as format from "./format.js";
import { surface, timeTicks } from "./canvas.js";

const LEFT = 62, BOTTOM = 24, TOP = 10;

export function lines({ field, label, unit, height = 200 }) {
  const canvas = h("canvas", { class: "chart", role: "img", hidden: true }), legend = h("p", { class: "legend" });
  const element = h("div", {}, canvas, legend);
  return { element, draw };

  /** series: [{name, points: [[ms, value or null], ..]}]; marks: moments; limits: [{value, name}]; levels: [[fromMs, toMs, value]] */
  function draw(series, { marks = [], limits = [], levels = [] } = {}) {
    const points = series.flatMap(line => line.points).filter(([, value]) => format.known(value));
    canvas.hidden = points.length === 0;
    setText(legend, "");
    if (points.length === 0) { setText(legend, "No call in this time."); return; }

    const { context, width, colour } = surface(canvas, height);
    const times = points.map(([at]) => at), from = Math.min(...times), to = Math.max(...times, from + 1000);
    const highest = Math.max(...points.map(([, value]) => value));
    const near = limits.filter(limit => limit.value <= highest * 3);
    const top = nice(Math.max(highest, ...near.map(limit => limit.value)) || 1, unit === "By" || /bytes/i.test(field) ? 1024 : 1000);
    const x = at => LEFT + ((at - from) / (to - from)) * (width - LEFT - 8), y = value => TOP + (1 - value / top) * (height - TOP - BOTTOM);

    context.strokeStyle = colour("line");
    context.fillStyle = colour("soft");
    context.textBaseline = "middle";
    context.textAlign = "right";
    for (let i = 0; i <= 4; i++) {
      stroke([[LEFT, y(top * i / 4)], [width, y(top * i / 4)]]);
      context.fillText(format.value(field, top * i / 4, unit), LEFT - 8, y(top * i / 4));
    }
    context.textAlign = "center";
    for (const [at, text] of timeTicks(from, to, width - LEFT)) {
      if (x(at) > LEFT + 20 && x(at) < width - 26) context.fillText(text, x(at), height - 9);
    }

    dashed(colour("soft"), marks.map(Date.parse).filter(at => at >= from && at <= to).map(at => [[x(at), TOP], [x(at), height - BOTTOM]]));
    dashed(colour("bad"), near.map(limit => [[LEFT, y(limit.value)], [width, y(limit.value)]]));
    series.forEach((line, i) => {
      context.strokeStyle = colour(`series-${i + 1}`);
      context.lineWidth = 2;
      context.lineJoin = "round";
      let run = [];
      for (const [at, value] of [...line.points, [0, null]]) {
        if (format.known(value)) run.push([x(at), y(value)]);
        else { if (run.length) stroke(run.length > 1 ? run : [run[0], [run[0][0] + 1, run[0][1]]]); run = []; }
      }
    });
    context.lineWidth = 3;
    context.strokeStyle = colour("ink");
    context.globalAlpha = 0.55;
    for (const [start, end, value] of levels) stroke([[x(Math.max(from, start)), y(value)], [x(Math.min(to, end)), y(value)]]);
    context.globalAlpha = 1;
    context.lineWidth = 1;

    if (series.length > 1) legend.replaceChildren(...series.map((line, i) => h("span", { "data-series": i + 1 }, line.name)));
    legend.append(...near.map(limit => h("span", { "data-series": "limit" }, limit.name)), ...(marks.length ? [h("span", { "data-series": "mark" }, "change")] : []));
    const last = series.map(line => `${line.name} ${format.value(field, line.points.findLast(([, value]) => format.known(value))?.[1], unit)}`);
    canvas.setAttribute("aria-label", `${label}, from ${format.clock(from)} to ${format.clock(to)}; last ${last.join(", ")}.`);

    function stroke(path) {
      context.beginPath();
      path.forEach(([px, py], i) => i ? context.lineTo(px, py) : context.moveTo(px, py));
      context.stroke();
    }

    function dashed(ink, paths) {
      context.strokeStyle = ink;
      context.setLineDash([5, 4]);
      paths.forEach(stroke);
      context.setLineDash([]);
    }
  }
}

/** The next of 1, 2, 4, 5, 8, 10, 20 ... 800 times a power of the base, so that a quarter of it is a short number. */
function nice(value, base) {
  const power = base ** Math.floor(Math.log(value) / Math.log(base));
  const step = [1, 2, 4, 5, 8, 10, 20, 40, 50, 80, 100, 200, 400, 500, 800].find(step => step * power >= value);
  return step ? step * power : base * power;
}
