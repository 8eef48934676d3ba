// SPDX-License-Identifier: Apache-2.0
// Everything works without this file: it adds suggestions to the search box, keeps a second press of a button from being
// sent, and moves the focus to what has to be read first.
(() => {
  "use strict";
  const first = document.querySelector("[data-focus]");
  if (first) first.focus();

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (event.submitter && "once" in event.submitter.dataset) {
      form.dataset.sent = "1";
      event.submitter.setAttribute("aria-disabled", "true");
    }
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
  }));

  const file = document.getElementById("file");
  if (file) file.addEventListener("change", () => {
    const note = file.parentElement.querySelector("p");
    if (note && file.files.length) note.textContent = file.files[0].name;
  });

  const box = document.querySelector("input[data-suggest]");
  if (!box || !window.fetch) return;
  const list = document.createElement("div");
  list.className = "suggest";
  list.id = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.dataset.label);
  box.closest(".searchbox").append(list);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");
  let options = [], chosen = -1, timer = 0, asked = 0;

  const icon = (name) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    svg.setAttribute("class", "i");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", box.dataset.icons + "#" + name);
    svg.append(use);
    return svg;
  };
  const marked = (text) => {
    const span = document.createElement("span");
    const typed = box.value.trim(), at = text.toLowerCase().indexOf(typed.toLowerCase());
    if (!typed || at < 0) { span.textContent = text; return span; }
    const mark = document.createElement("mark");
    mark.textContent = text.slice(at, at + typed.length);
    span.append(text.slice(0, at), mark, text.slice(at + typed.length));
    return span;
  };
  const close = () => {
    list.hidden = true;
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    chosen = index;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) box.setAttribute("aria-activedescendant", options[index].id);
    else box.removeAttribute("aria-activedescendant");
  };
  const show = (found) => {
    list.replaceChildren();
    options = [];
    const add = (href, name, nodes) => {
      const option = document.createElement("div");
      option.id = "s" + options.length;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.append(icon(name), ...nodes);
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", () => { location.href = href; });
      option.dataset.href = href;
      list.append(option);
      options.push(option);
    };
    for (const one of found) {
      const nodes = [marked(one.text)];
      if (one.why) {
        const why = document.createElement("span");
        why.className = "why";
        why.textContent = one.why;
        nodes.push(why);
      }
      if (one.end) {
        const end = document.createElement("span");
        end.className = "end";
        end.textContent = one.end;
        nodes.push(end);
      }
      add(one.href, "doc", nodes);
    }
    if (!found.length) { close(); return; }
    const all = document.createElement("span");
    all.textContent = box.dataset.all.replace("{0}", box.value.trim());
    add("/search?q=" + encodeURIComponent(box.value.trim()), "search", [all]);
    list.hidden = false;
    choose(-1);
    box.setAttribute("aria-expanded", "true");
  };
  const ask = async () => {
    const typed = box.value.trim(), mine = ++asked;
    if (!typed) { close(); return; }
    try {
      const answer = await fetch(box.dataset.suggest + "?q=" + encodeURIComponent(typed), {credentials: "same-origin"});
      if (answer.ok && mine === asked) show(await answer.json());
    } catch { close(); }
  };
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose((chosen + step + options.length + (chosen < 0 && step < 0 ? 1 : 0)) % options.length);
    } else if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.href = options[chosen].dataset.href;
    }
  });
})();
