// Waits in the page for one tap and notes how long after it another heading stands, and is painted.
(() => {
  const heading = () => (document.querySelector("h1") || document.body).textContent;
  const before = heading();
  const taken = (window.__tap = { start: null, painted: null });
  const begin = (event) => { if (taken.start === null) taken.start = event.timeStamp; };
  ["pointerup", "touchend", "click"].forEach((kind) => addEventListener(kind, begin, true));
  const look = () => {
    if (taken.start === null || taken.painted !== null || heading() === before) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { taken.painted = performance.now(); }, 0));
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
})();
