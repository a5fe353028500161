// A canvas as wide as its place and as sharp as its screen, in the colours of the page.

export function surface(canvas, height) {
  const width = Math.max(240, canvas.parentElement.clientWidth);
  const scale = devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * scale) || canvas.height !== Math.round(height * scale)) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.style.height = `${height}px`;
  }

  const context = canvas.getContext("2d");
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  const style = getComputedStyle(canvas);
  context.font = `12px ${style.fontFamily}`;
  return { context, width, height, colour: name => style.getPropertyValue(`--${name}`).trim() };
}

/** Times for an axis: at most as many as fit, on the hour, the minute or the second. */
export function timeTicks(from, to, width) {
  const wanted = (to - from) / Math.max(2, Math.floor(width / 90));
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400, 172800, 604800].map(seconds => seconds * 1000);
  const step = steps.find(step => step >= wanted) ?? steps.at(-1) * Math.ceil(wanted / steps.at(-1));
  const offset = new Date(from).getTimezoneOffset() * 60000;
  const ticks = [];
  for (let at = Math.ceil((from - offset) / step) * step + offset; at <= to; at += step) {
    const date = new Date(at);
    ticks.push([at, step >= 86400_000 ? date.toLocaleDateString("en-GB", { day: "numeric", month: "short" }) : date.toLocaleTimeString("en-GB", step >= 60_000 ? { hour: "2-digit", minute: "2-digit" } : {})]);
  }
  return ticks;
}
