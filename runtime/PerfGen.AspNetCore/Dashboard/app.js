// The entry: the frame around the views, and which view an address shows.

import { h, setText } from "./dom.js";
import * as live from "./live.js";
import * as format from "./format.js";
import { overview } from "./overview.js";
import { method } from "./method.js";
import { trends } from "./trends.js";
import { advice } from "./advice.js";
import { alerts, announce } from "./alerts.js";
import { theme } from "./theme.js";

const views = { overview, method, trends, advice, alerts };
const content = document.getElementById("content");
const element = id => document.getElementById(id);
let leave = () => {}, shown = null;

function route() {
  const hash = location.hash || "#/";
  if (!hash.startsWith("#/")) return;

  const [, name, argument] = hash.split("/");
  const view = views[name] ? name : "overview";
  leave();
  document.querySelectorAll("nav a").forEach(link => link.toggleAttribute("aria-current", link.dataset.view === view));
  content.replaceChildren();
  leave = views[view](content, argument && safely(argument)) ?? (() => {});
  if (shown !== null && shown !== hash) {
    content.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
  shown = hash;
}

function safely(argument) {
  try { return decodeURIComponent(argument); } catch { return argument; }
}

function frame() {
  const { application, live: recording, canChange, alerts, recommendations } = live.state.dashboard;
  setText(element("application"), application.name);
  setText(element("build"), [application.version?.split("+")[0], application.host, `up ${format.span(application.uptimeSeconds)}`].filter(Boolean).join(" · "));
  document.title = `${application.name} · PerfGen`;
  const toggle = element("recording");
  toggle.hidden = !canChange && recording;
  toggle.disabled = !canChange;
  toggle.setAttribute("aria-checked", recording);
  setText(toggle, recording ? "Recording" : "Not recording");
  count("alert-count", alerts.filter(alert => alert.state === "firing").length);
  count("advice-count", recommendations.length);
}

function count(id, number) {
  element(id).hidden = number === 0;
  setText(element(id), String(number));
}

function link() {
  const { link: now, failure, retryAt, paused, dashboard } = live.state;
  const names = { connecting: "Connecting", live: "Live", lost: "Connection lost", paused: "Paused" };
  element("link").dataset.state = now;
  setText(element("link"), names[now]);
  element("pause").setAttribute("aria-pressed", paused);
  setText(element("pause"), paused ? "Resume" : "Pause");
  document.body.classList.toggle("stale", now === "lost" || now === "paused");

  const notice = element("notice");
  const seconds = Math.max(1, Math.round((retryAt - Date.now()) / 1000));
  const told = now === "lost" ? `${failure?.message ?? "The connection to the service was lost."} Trying again in ${seconds} s.${dashboard ? ` The figures are those of ${format.clock(dashboard.now)}.` : ""}`
    : now === "paused" && dashboard ? `Paused: the figures are those of ${format.clock(dashboard.now)}. The service goes on measuring.` : null;
  notice.hidden = told === null;
  setText(notice, told ?? "");
}

element("pause").addEventListener("click", () => live.setPaused(!live.state.paused));
element("recording").addEventListener("click", async event => {
  const wanted = event.currentTarget.getAttribute("aria-checked") !== "true";
  try {
    live.state.dashboard.live = (await live.send("PUT", "profiling", { live: wanted })).live;
    frame();
  } catch (error) {
    announce({ severity: "warning", message: `The recording could not be switched: ${error.message}` });
  }
});

live.on("link", link);
live.on("metrics", frame);
live.on("alert", alert => { frame(); if (!alert.known) announce(alert); });
live.on("dashboard", () => {
  frame();
  content.removeAttribute("aria-busy");
  if (shown === null) route();
});
addEventListener("hashchange", () => live.state.dashboard && route());
theme(element("theme"));
content.append(h("p", { class: "empty" }, "Waiting for the first figures."));
live.start();
