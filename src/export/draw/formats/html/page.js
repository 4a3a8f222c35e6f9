"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const stage = byId("stage"), svg = stage.querySelector("svg"), words = byId("words");
  const search = byId("search"), found = byId("found");
  const box = svg.viewBox.baseVal;
  svg.setAttribute("width", box.width);
  svg.setAttribute("height", box.height);
  const nodes = [...svg.querySelectorAll("g[data-key]")];
  const edges = [...svg.querySelectorAll("g.edge")];

  // Zoom and place.
  let scale = 1, x = 0, y = 0;
  const show = () => { svg.style.transform = `translate(${x}px,${y}px) scale(${scale})`; };
  const zoom = (factor, cx = stage.clientWidth / 2, cy = stage.clientHeight / 2) => {
    const next = Math.min(6, Math.max(0.04, scale * factor));
    x = cx - (cx - x) * next / scale;
    y = cy - (cy - y) * next / scale;
    scale = next;
    show();
  };
  const fit = () => {
    scale = Math.min(stage.clientWidth / box.width, stage.clientHeight / box.height, 1);
    x = (stage.clientWidth - box.width * scale) / 2;
    y = Math.max(0, (stage.clientHeight - box.height * scale) / 2);
    show();
  };
  const real = () => { scale = 1; x = Math.max(0, (stage.clientWidth - box.width) / 2); y = 0; show(); };
  const centre = (node) => {
    const r = node.getBoundingClientRect(), s = stage.getBoundingClientRect();
    if (scale < 0.7) zoom(0.9 / scale, r.left + r.width / 2 - s.left, r.top + r.height / 2 - s.top);
    const now = node.getBoundingClientRect();
    x += s.left + stage.clientWidth / 2 - now.left - now.width / 2;
    y += s.top + stage.clientHeight / 2 - now.top - Math.min(now.height, stage.clientHeight * 0.8) / 2;
    show();
  };
  stage.addEventListener("wheel", (e) => {
    e.preventDefault();
    const s = stage.getBoundingClientRect();
    if (e.shiftKey) { x -= e.deltaY + e.deltaX; show(); return; }
    zoom(Math.exp(-e.deltaY * 0.0016), e.clientX - s.left, e.clientY - s.top);
  }, { passive: false });
  let held = null, moved = false, pinch = new Map(), apart = 0;
  const span = () => { const [a, b] = [...pinch.values()]; return Math.hypot(a.x - b.x, a.y - b.y); };
  stage.addEventListener("pointerdown", (e) => {
    pinch.set(e.pointerId, { x: e.clientX, y: e.clientY });
    held = { x: e.clientX - x, y: e.clientY - y, fromX: e.clientX, fromY: e.clientY };
    moved = false;
    if (pinch.size === 2) apart = span();
  });
  window.addEventListener("pointermove", (e) => {
    if (!held || !pinch.has(e.pointerId)) return;
    pinch.set(e.pointerId, { x: e.clientX, y: e.clientY });
    if (pinch.size === 2) { const now = span(); zoom(now / apart); apart = now; moved = true; return; }
    if (!moved && Math.hypot(e.clientX - held.fromX, e.clientY - held.fromY) < 5) return;
    moved = true;
    stage.classList.add("moving");
    x = e.clientX - held.x;
    y = e.clientY - held.y;
    show();
  });
  const release = (e) => { pinch.delete(e.pointerId); if (!pinch.size) { held = null; stage.classList.remove("moving"); } };
  window.addEventListener("pointerup", release);
  window.addEventListener("pointercancel", release);

  // The words of a node.
  const make = (tag, text, name) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (name) element.className = name;
    return element;
  };
  const link = (url, text) => {
    const a = make("a", text);
    a.href = url;
    a.target = "_blank";
    a.rel = "noopener noreferrer";
    return a;
  };
  let back = null;
  const close = () => {
    words.hidden = true;
    stage.classList.remove("near");
    nodes.forEach((n) => n.classList.remove("chosen", "beside"));
    edges.forEach((n) => n.classList.remove("beside"));
    if (back) back.focus({ preventScroll: true });
    back = null;
  };
  const open = (node) => {
    const key = node.dataset.key, entry = data[key];
    if (!entry) return;
    back = node;
    const near = new Set([key]);
    for (const edge of edges) {
      const on = edge.dataset.from === key || edge.dataset.to === key;
      edge.classList.toggle("beside", on);
      if (on) { near.add(edge.dataset.from); near.add(edge.dataset.to); }
    }
    stage.classList.toggle("near", near.size > 1);
    for (const n of nodes) {
      n.classList.toggle("chosen", n.dataset.key === key);
      n.classList.toggle("beside", near.has(n.dataset.key));
    }
    words.replaceChildren();
    const button = make("button", "×", "close");
    button.type = "button";
    button.setAttribute("aria-label", "close");
    button.addEventListener("click", close);
    words.append(button, make("h2", entry.title), make("p", entry.tip.split("\n").slice(1).join("\n"), "tip"));
    if (entry.href) { const p = make("p"); p.append(link(entry.href, "in the source")); words.append(p); }
    for (const passage of entry.passages || []) {
      words.append(make("h3", passage.head));
      const quote = make("blockquote");
      for (const [marked, text] of passage.parts) quote.append(make(marked ? "mark" : "span", text));
      words.append(quote, make("p", passage.place, "place"));
      const p = make("p", "", "place");
      p.append(make("code", `dixit show ${passage.id}`));
      if (passage.href) p.append(" · ", link(passage.href, "in the source"));
      words.append(p);
    }
    words.hidden = false;
    words.scrollTop = 0;
    history.replaceState(null, "", "#" + encodeURIComponent(key));
  };
  svg.addEventListener("click", (e) => {
    const node = e.target.closest("g[data-key]");
    if (moved) return;
    if (node) open(node); else if (!words.hidden) close();
  });
  for (const node of nodes) {
    node.addEventListener("keydown", (e) => {
      if (e.key === "Enter" || e.key === " ") { e.preventDefault(); open(node); words.focus({ preventScroll: true }); }
    });
    node.addEventListener("focus", () => { if (node.matches(":focus-visible")) centre(node); });
  }

  // Search: each word must occur in what a node says.
  const text = new Map(nodes.map((n) => {
    const entry = data[n.dataset.key] || { title: "", tip: "" };
    return [n, (entry.title + "\n" + entry.tip).toLowerCase()];
  }));
  let hits = [], at = -1;
  const look = () => {
    const asked = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    hits = asked.length ? nodes.filter((n) => asked.every((w) => text.get(n).includes(w))) : [];
    at = -1;
    nodes.forEach((n) => n.classList.toggle("hit", hits.includes(n)));
    stage.classList.toggle("asked", hits.length > 0);
    found.value = asked.length ? `${hits.length} found` : "";
  };
  const step = (by) => {
    if (!hits.length) return;
    at = (at + by + hits.length) % hits.length;
    found.value = `${at + 1} of ${hits.length}`;
    // The words take room from the drawing: they come first.
    open(hits[at]);
    centre(hits[at]);
  };
  search.addEventListener("input", look);
  search.addEventListener("keydown", (e) => {
    if (e.key === "Enter") { e.preventDefault(); step(e.shiftKey ? -1 : 1); }
    if (e.key === "Escape") { search.value = ""; look(); search.blur(); }
    e.stopPropagation();
  });

  // Buttons and keys.
  const help = () => {
    const keys = byId("keys");
    keys.hidden = !keys.hidden;
    byId("help").setAttribute("aria-expanded", String(!keys.hidden));
  };
  byId("in").addEventListener("click", () => zoom(1.25));
  byId("out").addEventListener("click", () => zoom(0.8));
  byId("fit").addEventListener("click", fit);
  byId("real").addEventListener("click", real);
  byId("help").addEventListener("click", help);
  const move = (dx, dy) => { x += dx; y += dy; show(); };
  const keys = {
    "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), "0": fit, "1": real, "?": help,
    "/": () => search.focus(), Escape: close,
    ArrowLeft: () => move(80, 0), ArrowRight: () => move(-80, 0), ArrowUp: () => move(0, 80), ArrowDown: () => move(0, -80),
  };
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || !keys[e.key]) return;
    if (e.target.closest("aside") && e.key.startsWith("Arrow")) return;
    e.preventDefault();
    keys[e.key]();
  });
  window.addEventListener("resize", show);
  const asked = decodeURIComponent(location.hash.slice(1));
  const first = nodes.find((n) => n.dataset.key === asked);
  if (box.width * 0.6 < stage.clientWidth && box.height < stage.clientHeight * 1.6) fit();
  else { real(); if (box.width > stage.clientWidth) fit(); }
  // All of it at once would be a blur: from its beginning, as large as can be read.
  if (scale < 0.4) { scale = stage.clientWidth < 700 ? 0.6 : 0.75; x = 0; y = 0; show(); }
  if (first) { open(first); centre(first); }
})();
