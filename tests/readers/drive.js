// Run in a page of ours by tests/drawings.rs: uses it as a reader does and leaves what it saw in #seen.
(() => {
  const seen = {};
  const of = (id) => document.getElementById(id);
  const svg = document.querySelector("#stage svg");
  const words = of("words");
  const place = () => svg.style.transform;
  try {
    seen.began = place();
    of("in").click();
    seen.zoomed = place();
    of("fit").click();
    of("stage").dispatchEvent(new WheelEvent("wheel", { deltaY: -300, clientX: 300, clientY: 300, cancelable: true }));
    seen.wheeled = place();
    of("search").value = ASKED;
    of("search").dispatchEvent(new Event("input"));
    seen.found = of("found").value;
    seen.hits = document.querySelectorAll("g.hit").length;
    of("search").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
    seen.stepped = of("found").value;
    // What was found stands in the middle of the room that its words leave.
    const at = document.querySelector("g.chosen").getBoundingClientRect(), stage = of("stage").getBoundingClientRect();
    seen.off = Math.abs(at.left + at.width / 2 - stage.left - stage.width / 2);
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    seen.closed = words.hidden;
    seen.nodes = [];
    for (const node of document.querySelectorAll("g[data-key]")) {
      node.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      seen.nodes.push({
        key: node.dataset.key,
        open: !words.hidden,
        title: words.querySelector("h2")?.textContent,
        marked: [...words.querySelectorAll("mark")].map((m) => m.textContent),
        context: words.querySelector("blockquote")?.textContent,
        links: [...words.querySelectorAll("a")].map((a) => a.href),
      });
    }
    seen.loaded = performance.getEntriesByType("resource").map((r) => r.name);
  } catch (error) {
    seen.error = String(error.stack);
  }
  const pre = document.createElement("script");
  pre.type = "application/json";
  pre.id = "seen";
  pre.textContent = JSON.stringify(seen).replaceAll("<", "\\u003c");
  document.body.append(pre);
})();
