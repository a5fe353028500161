// Figures as people read them: three significant digits, and a unit that fits.

const TIMES = [[1e9, "s"], [1e6, "ms"], [1e3, "µs"], [1, "ns"]];
const SIZES = [[1024 ** 4, "TiB"], [1024 ** 3, "GiB"], [1024 ** 2, "MiB"], [1024, "KiB"], [1, "B"]];
const COUNTS = [[1e9, "G"], [1e6, "M"], [1e4, "k", 1e3]];
const NONE = "–";

export const known = value => typeof value === "number" && Number.isFinite(value);

function significant(value) {
  const size = Math.abs(value);
  return value.toLocaleString("en", size >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3, minimumSignificantDigits: Number.isInteger(value) ? 1 : 3 });
}

function scaled(value, units, rest) {
  const [from, name, by = from] = units.find(([limit]) => Math.abs(value) >= limit * 0.9995) ?? rest;
  return [significant(value / by), name];
}

/** Nanoseconds: "1.24 ms". */
export const time = ns => known(ns) ? scaled(ns, TIMES, [1, "ns"]).join(" ") : NONE;

/** Bytes: "4.10 MiB". */
export const size = bytes => known(bytes) ? scaled(bytes, SIZES, [1, "B"]).join(" ") : NONE;

/** Calls a second: "1,250", "12.4k". */
export const rate = perSecond => known(perSecond) ? scaled(perSecond, COUNTS, [1, ""]).join("") : NONE;

/** A share of 0 to 1: "12.5 %"; what is there and rounds to nothing is "<0.01 %", ten and more "×54". */
export function share(ratio) {
  if (!known(ratio)) return NONE;
  if (ratio >= 10) return `×${significant(ratio)}`;
  if (ratio !== 0 && Math.abs(ratio) < 0.0001) return "<0.01 %";
  return `${(ratio * 100).toLocaleString("en", { maximumFractionDigits: ratio >= 0.1 ? 1 : 2 })} %`;
}

/** A change by a factor: "+12 %", "×3.4". */
export const change = ratio => !known(ratio) ? NONE : ratio >= 2 ? `×${significant(ratio)}` : `${ratio >= 1 ? "+" : "−"}${significant(Math.abs(ratio - 1) * 100)} %`;

/** A value by the name of its field, or by its unit in UCUM notation where it has one. */
export function value(field, number, unit) {
  if (unit === "By") return size(number);
  if (unit === "s") return time(number * 1e9);
  if (/ns$/i.test(field) && !/conns$/i.test(field)) return time(number);
  if (/bytes/i.test(field)) return size(number) + (/persecond/i.test(field) ? "/s" : "");
  if (/rate$|share$|ratio$|utilization$/i.test(field)) return share(number);
  if (/persecond$/i.test(field)) return `${rate(number)}/s`;
  return rate(number);
}

const FIELDS = {
  callsPerSecond: "calls per second", errorRate: "error rate", meanNs: "mean time", p50Ns: "p50", p95Ns: "p95", p99Ns: "p99", maxNs: "longest call", selfShare: "share of the time",
  allocatedBytesPerSecond: "allocation per second", allocatedBytesPerCall: "allocation per call", maxAllocatedBytes: "allocation of a call",
};

/** A field's name in words. */
export const field = name => FIELDS[name] ?? name;

export const clock = at => new Date(at).toLocaleTimeString("en-GB");

/** Seconds as "3 d 4 h", "12 min", "8 s". */
export function span(seconds) {
  if (!known(seconds)) return NONE;
  const whole = Math.max(0, Math.round(seconds));
  const [days, hours, minutes] = [Math.floor(whole / 86400), Math.floor(whole / 3600) % 24, Math.floor(whole / 60) % 60];
  return days ? `${days} d ${hours} h` : hours ? `${hours} h ${minutes} min` : minutes ? `${minutes} min` : `${whole} s`;
}

export const ago = at => `${span((Date.now() - new Date(at)) / 1000)} ago`;

/** Shop.Orders.OrderService.PlaceAsync as ["Shop.Orders.OrderService", "PlaceAsync"]; dots inside <...> do not part. */
export function parts(name) {
  let depth = 0;
  for (let i = name.length - 1; i > 0; i--) {
    if (name[i] === ">") depth++;
    else if (name[i] === "<") depth--;
    else if (name[i] === "." && depth === 0) return [name.slice(0, i), name.slice(i + 1)];
  }
  return ["", name];
}

export const labels = values => values ? Object.entries(values).map(([key, text]) => `${key}=${text}`).join(", ") : "";
