"use strict";
{
  const form = document.getElementById("filter");
  const nothing = document.getElementById("nothing");
  const changes = [...document.querySelectorAll(".change")];
  const groups = [...document.querySelectorAll(".group")].map((section) => ({
    section,
    subject: section.querySelector("h2").textContent.toLowerCase(),
    changes: [...section.querySelectorAll(".change")],
    link: document.querySelector(`nav a[href="#${section.id}"]`)?.parentElement,
  }));
  const texts = new Map();
  const textOf = (change) => {
    if (!texts.has(change)) texts.set(change, change.textContent.toLowerCase());
    return texts.get(change);
  };

  const apply = () => {
    const data = new FormData(form);
    const sides = data.getAll("side");
    const levels = data.getAll("level");
    const wanted = data.get("text").trim().toLowerCase();
    let shown = 0;
    for (const group of groups) {
      const named = group.subject.includes(wanted);
      let left = 0;
      for (const change of group.changes) {
        const { side, level } = change.dataset;
        const fits = sides.includes(side) && levels.includes(level) && (named || textOf(change).includes(wanted));
        change.hidden = !fits;
        if (fits) left += 1;
      }
      group.section.hidden = left === 0;
      if (group.link) group.link.hidden = left === 0;
      shown += left;
    }
    nothing.hidden = shown > 0;
    form.elements.shown.value = `${shown} of ${changes.length} shown`;
  };

  // What a link leads to is shown, whatever the filter says.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest("[hidden]")) {
      form.reset();
      apply();
      target.scrollIntoView();
    }
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", reveal);
    apply();
  }
  // On paper nothing can be unfolded.
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}
