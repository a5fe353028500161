// A line of a couple of minutes, without axes: its shape is all it says.

import { svg } from "./dom.js";

const WIDTH = 120, HEIGHT = 30;

export function spark() {
  const area = svg("path", { class: "area" }), line = svg("path", { class: "line" });
  const element = svg("svg", { class: "spark", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" }, area, line);
  return {
    element,
    /** Values oldest first; where one is not known the line is broken. */
    draw(values) {
      const highest = Math.max(...values.filter(value => value !== null), 0) || 1;
      const step = WIDTH / Math.max(1, values.length - 1);
      let stroke = "", fill = "", from = null;
      values.forEach((value, i) => {
        if (value === null) { close(i - 1); return; }
        const [x, y] = [(i * step).toFixed(1), (HEIGHT - 2 - (value / highest) * (HEIGHT - 4)).toFixed(1)];
        stroke += `${from === null ? "M" : "L"}${x} ${y}`;
        fill += from === null ? `M${x} ${HEIGHT}L${x} ${y}` : `L${x} ${y}`;
        from ??= i;
      });
      close(values.length - 1);
      line.setAttribute("d", stroke);
      area.setAttribute("d", fill);

      function close(last) {
        if (from !== null) fill += `L${(last * step).toFixed(1)} ${HEIGHT}Z`;
        from = null;
      }
    },
  };
}
