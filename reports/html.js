
"use strict";
(() => {
  const form = document.getElementById("filters");
  const status = document.getElementById("shown");
  const none = document.getElementById("none");
  const all = form.querySelector("button[type=reset]");
  const cards = [...document.querySelectorAll(".card")];
  const marks = [...document.querySelectorAll("[data-of], [data-about]")];
  const refs = [...document.querySelectorAll(".ref")];
  const rows = [...document.querySelectorAll(".row")];
  const files = [...document.querySelectorAll(".file")];
  const bars = [...document.querySelectorAll(".bar")];
  const traits = ["rule", "file", "system"];
  const order = ["error", "warning", "info"];
  const severityOf = new Map(cards.map((card) => [card.dataset.number, card.dataset.severity]));
  const numbers = (text) => (text ? text.split(" ") : []);
  const total = cards.length;

  const write = (number) => number.toLocaleString("en");
  const findings = (number) => `${write(number)} finding${number === 1 ? "" : "s"}`;

  function filter() {
    const wanted = new FormData(form);
    const severities = new Set(wanted.getAll("severity"));
    const chosen = traits.filter((trait) => wanted.get(trait));
    const shown = new Set();
    for (const card of cards) {
      card.hidden = !severities.has(card.dataset.severity)
        || chosen.some((trait) => card.dataset[trait] !== wanted.get(trait));
      if (!card.hidden) shown.add(card.dataset.number);
    }
    const narrowed = chosen.length > 0 || severities.size < order.length;
    for (const mark of marks) {
      const left = numbers(mark.dataset.of).filter((number) => shown.has(number));
      const about = numbers(mark.dataset.about).some((number) => shown.has(number));
      const grave = order.find((severity) => left.some((each) => severityOf.get(each) === severity));
      mark.className = [grave ?? (mark.dataset.of ? "off" : ""), about ? "about" : ""].join(" ").trim();
    }
    for (const ref of refs) ref.hidden = !shown.has(ref.hash.slice("#finding-".length));
    for (const row of rows) row.hidden = narrowed && !row.querySelector(".card:not([hidden])");
    for (const file of files) {
      const own = [...file.querySelectorAll(".card")];
      const left = own.filter((card) => !card.hidden).length;
      file.hidden = left === 0;
      file.querySelector(".file-count").textContent =
        left === own.length ? findings(left) : `${write(left)} of ${findings(own.length)}`;
    }
    for (const bar of bars) {
      if (wanted.get(bar.dataset.trait) === bar.dataset.key) bar.setAttribute("aria-current", "true");
      else bar.removeAttribute("aria-current");
    }
    status.textContent = narrowed
      ? `Showing ${write(shown.size)} of ${findings(total)}` : `Showing all ${findings(total)}`;
    none.hidden = shown.size > 0;
    all.hidden = !narrowed;
    document.body.classList.toggle("narrowed", narrowed);
  }

  // A link may lead to what a filter hides.
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest("[hidden]")) {
      form.reset();
      filter();
      target.scrollIntoView();
    }
  }

  function light(card, on) {
    const number = card.dataset.number;
    for (const mark of card.closest(".row")?.parentElement.querySelectorAll("[data-of], [data-about]") ?? []) {
      const named = [...numbers(mark.dataset.of), ...numbers(mark.dataset.about)];
      if (named.includes(number)) mark.classList.toggle("lit", on);
    }
  }

  form.hidden = false;
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  all.addEventListener("click", () => form.elements.severity[0].focus());
  form.addEventListener("reset", () => setTimeout(filter));
  addEventListener("hashchange", reveal);
  addEventListener("pageshow", () => { filter(); reveal(); });
  for (const bar of bars) {
    bar.addEventListener("click", () => {
      form.reset();
      form.elements[bar.dataset.trait].value = bar.dataset.key;
      filter();
    });
  }
  for (const card of cards) {
    for (const [event, on] of [["pointerenter", true], ["pointerleave", false], ["focusin", true], ["focusout", false]]) {
      card.addEventListener(event, () => light(card, on));
    }
  }
  for (const mark of marks) {
    const [number] = numbers(mark.dataset.of);
    if (number) mark.addEventListener("click", () => { location.hash = `finding-${number}`; });
  }
})();
