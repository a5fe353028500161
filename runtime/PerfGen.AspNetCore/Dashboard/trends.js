// What moved: each series with its points, the moments at which it changed, and the level before and after.

import { h } from "./dom.js";
import { state, on } from "./live.js";
import * as format from "./format.js";
import { lines } from "./lines.js";

const WORDS = { worse: "worse", better: "better", steady: "steady", unknown: "too little history" };

export function trends(content) {
  const list = h("div", { class: "trends" });
  content.append(h("h1", {}, "Trends"), list);
  let drawn = null;
  const draw = (force = true) => {
    const { trends } = state.dashboard;
    const said = JSON.stringify(trends.map(trend => [trend.series, trend.field, trend.message, trend.points.length]));
    if (!force && said === drawn) return;
    drawn = said;
    list.replaceChildren(...trends.map(panel));
    if (trends.length === 0) list.append(h("p", { class: "empty" }, "No series has changed, or there is too little history to tell. Trends need a history directory and an hour or so."));
    trends.forEach((trend, i) => list.children[i].drawChart());
  };
  const redraw = () => draw(true);
  draw();
  addEventListener("themechange", redraw);
  addEventListener("resize", redraw);
  const end = on("dashboard", () => draw(false));
  return () => { end(); removeEventListener("themechange", redraw); removeEventListener("resize", redraw); };
}

function panel(trend) {
  const chart = lines({ field: trend.field, unit: trend.unit, label: trend.series, height: 150 });
  const name = trend.method ? h("a", { href: `#/method/${encodeURIComponent(trend.method)}` }, trend.series) : trend.series;
  const element = h("section", { class: "panel trend", "data-direction": trend.direction },
    h("h2", {}, name, h("small", {}, ` ${format.field(trend.field)}`)),
    h("p", {}, h("b", { class: "direction" }, format.known(trend.changeRatio) ? `${format.change(trend.changeRatio)} ${WORDS[trend.direction] ?? ""}` : WORDS[trend.direction] ?? trend.direction), ` ${trend.message}`),
    chart.element);
  element.drawChart = () => {
    const points = trend.points.map(([at, value]) => [Date.parse(at), value]);
    const changed = trend.changeAt && Date.parse(trend.changeAt);
    const levels = changed && points.length && format.known(trend.before) && format.known(trend.after)
      ? [[points[0][0], changed, trend.before], [changed, points.at(-1)[0], trend.after]] : [];
    chart.draw([{ name: format.field(trend.field), points }], { marks: trend.changePoints ?? [], levels });
  };
  return element;
}
