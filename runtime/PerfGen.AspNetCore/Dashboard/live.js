// The state of the page: what the service said last, and whether it still speaks. Whoever draws subscribes.

const HISTORY = 120;
const ALERTS = 200;
const STREAMED = 200;

export const state = { dashboard: null, rows: new Map(), link: "connecting", paused: false, failure: null, retryAt: 0 };

const listeners = new Map();
let source = null, silence = 0, retry = 0, attempts = 0, refreshing = 0, loading = 0;

/** Calls back at "dashboard" (all is new), "metrics", "methods", "alert", "link". Returns what ends it. */
export function on(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, new Set());
  listeners.get(topic).add(listener);
  return () => listeners.get(topic).delete(listener);
}

const tell = (topic, data) => listeners.get(topic)?.forEach(listener => listener(data));

/** Reads a resource of the API; an error is thrown with the service's own sentence. */
export async function get(path) {
  return request(path, { headers: { Accept: "application/json" }, cache: "no-store" });
}

/** Changes something. The header keeps other sites' forms out. */
export async function send(method, path, body) {
  return request(path, { method, headers: { "Content-Type": "application/json", "X-PerfGen": "1" }, body: JSON.stringify(body) });
}

async function request(path, options) {
  const response = await fetch(path, options).catch(() => { throw new Error("The service does not answer."); });
  const text = await response.text();
  let answer = null;
  try { answer = JSON.parse(text); } catch { /* A proxy's own page, perhaps: the status says enough. */ }
  if (response.ok && answer) return answer;
  const error = new Error(answer?.error ?? `The service answered ${response.status}.`);
  error.status = response.status;
  throw error;
}

export function start() {
  connect();
  document.addEventListener("visibilitychange", () => document.hidden ? disconnect() : connect());
  addEventListener("online", () => reconnect(0));
}

export function setPaused(paused) {
  if (paused === state.paused) return;
  state.paused = paused;
  if (paused) disconnect(); else connect();
  setLink(paused ? "paused" : "connecting");
}

async function connect() {
  if (state.paused || document.hidden || source) return;
  clearTimeout(retry);
  if (!await load()) return;
  if (state.paused || document.hidden || source) return;

  source = new EventSource(`stream?topics=metrics,alerts,methods&top=${STREAMED}`);
  source.addEventListener("open", () => heard());
  source.addEventListener("metrics", message => { heard(); metrics(JSON.parse(message.data)); });
  source.addEventListener("methods", message => { heard(); methods(JSON.parse(message.data).methods); });
  source.addEventListener("alert", message => { heard(); alert(JSON.parse(message.data)); });
  source.addEventListener("error", () => reconnect(1));
  heard();
  schedule();
}

/** A new beginning: everything at once. */
async function load() {
  const turn = ++loading;
  try {
    const dashboard = await get("dashboard");
    if (turn !== loading) return false;
    state.dashboard = dashboard;
    state.rows = new Map(dashboard.methods.map(row => [row.id, row]));
    state.failure = null;
    tell("dashboard");
    return true;
  } catch (error) {
    if (turn !== loading) return false;
    state.failure = error;
    reconnect(error.status === 401 || error.status === 403 ? 15 : 1);
    return false;
  }
}

/** What the stream does not carry (advice, trends, the methods beyond the first) is read again now and then. */
function schedule() {
  clearInterval(refreshing);
  let turn = 0;
  refreshing = setInterval(async () => {
    turn++;
    try {
      if (turn % 6 === 0) await load();
      else if (state.dashboard.methodsTotal > STREAMED) methods((await get("methods?take=2000")).methods);
    } catch { /* The stream tells whether the service is still there. */ }
  }, 10_000);
}

function disconnect() {
  loading++;
  source?.close();
  source = null;
  clearTimeout(silence);
  clearTimeout(retry);
  clearInterval(refreshing);
}

/** After a second, then two, then four, and at most ten. */
function reconnect(seconds) {
  disconnect();
  if (state.paused || document.hidden) return;
  const wait = seconds === 0 ? 0 : Math.min(10, Math.max(seconds, 2 ** attempts++));
  state.retryAt = Date.now() + wait * 1000;
  setLink("lost");
  retry = setTimeout(connect, wait * 1000);
}

/** A service that says nothing for half a minute, not even a heartbeat, is gone. */
function heard() {
  attempts = 0;
  setLink("live");
  clearTimeout(silence);
  silence = setTimeout(() => reconnect(1), 30_000);
}

function setLink(link) {
  const changed = link !== state.link;
  state.link = link;
  if (changed || link === "lost") tell("link");
}

function metrics(data) {
  const { dashboard } = state;
  const known = data.now === dashboard.now;
  dashboard.now = data.now;
  dashboard.live = data.live;
  dashboard.health = data.health;
  for (const [name, value] of Object.entries(data.summary)) {
    const figure = dashboard.summary[name] ??= { history: [] };
    figure.value = value ?? undefined;
    // A new connection begins with the interval that the dashboard ended with.
    if (known) continue;
    figure.history.push(value ?? null);
    if (figure.history.length > HISTORY) figure.history.splice(0, figure.history.length - HISTORY);
  }
  tell("metrics");
}

function methods(rows) {
  for (const row of rows) state.rows.set(row.id, row);
  tell("methods");
}

function alert(data) {
  const { dashboard } = state;
  dashboard.alerts = [data, ...dashboard.alerts.filter(other => other.id !== data.id)].slice(0, ALERTS);
  tell("alert", data);
}
