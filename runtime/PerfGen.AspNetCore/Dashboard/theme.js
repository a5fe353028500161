// Light, dark, or as the system: remembered in this browser.

const CHOICES = { system: ["◐", "as the system"], light: ["☀", "light"], dark: ["☾", "dark"] };
const KEY = "perfgen.theme";

export function theme(button) {
  let chosen = stored();
  apply();
  button.addEventListener("click", () => {
    const names = Object.keys(CHOICES);
    chosen = names[(names.indexOf(chosen) + 1) % names.length];
    try { localStorage.setItem(KEY, chosen); } catch { /* A browser that keeps nothing still shows it. */ }
    apply();
    dispatchEvent(new Event("themechange"));
  });

  function apply() {
    if (chosen === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    button.textContent = CHOICES[chosen][0];
    button.setAttribute("aria-label", `Colours: ${CHOICES[chosen][1]}`);
    button.title = `Colours: ${CHOICES[chosen][1]}`;
  }
}

function stored() {
  try { return CHOICES[localStorage.getItem(KEY)] ? localStorage.getItem(KEY) : "system"; } catch { return "system"; }
}
