/* Hangs on a page before anything is drawn, and keeps what the browser says of its speed. */
(() => {
  if (window !== window.top || window.__seenVitals) return;
  const seen = {main: null, shift: 0, acts: new Map()};
  Object.defineProperty(window, "__seenVitals", {value: seen, enumerable: false});
  const watch = (type, hear, more = {}) => {
    try { new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({type, buffered: true, ...more}); } catch { /* an older browser */ }
  };
  watch("largest-contentful-paint", (entry) => { seen.main = entry.startTime; });
  const act = (entry) => { // of all that one touch or key sets off, the longest counts
    if (entry.interactionId) seen.acts.set(entry.interactionId, Math.max(entry.duration, seen.acts.get(entry.interactionId) || 0));
  };
  watch("event", act, {durationThreshold: 16});
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
})()
