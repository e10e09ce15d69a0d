// Runs in a page before its own scripts and notes when what can be seen and done. `wanted` is filled in: what to
// tick, what to press, and what shows that the answer was taken; null where a page is only read.
(() => {
  const { tick, press, next } = /*wanted*/ null;
  const seen = (window.__seen = { fcp: null, lcp: null, cls: 0, blocked: 0, tick: null, answered: null, done: !press });
  const watch = (type, note) => {
    try { new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true }); }
    catch (error) { /* an engine without this measure */ }
  };
  watch("paint", (entry) => { if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime; });
  watch("largest-contentful-paint", (entry) => { seen.lcp = entry.startTime; });
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
  watch("longtask", (entry) => { seen.blocked += Math.max(0, entry.duration - 50); });
  const shown = (css) => [...document.querySelectorAll(css)].find((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && !element.disabled;
  });
  if (!press) return;
  let last = 0;
  const timer = setInterval(() => {
    const time = performance.now();
    if (next && shown(next)) { seen.answered = time; seen.done = true; clearInterval(timer); return; }
    const box = tick && shown(tick);
    const button = shown(press);
    if (seen.tick === null && (tick ? box : button)) seen.tick = time;
    if (!next) { seen.done = seen.tick !== null; if (seen.done) clearInterval(timer); return; }
    // As an impatient person does: tick, press, and press again.
    if (!button || time - last < 40) return;
    last = time;
    if (box && !box.checked) box.click();
    button.click();
  }, 10);
})();
