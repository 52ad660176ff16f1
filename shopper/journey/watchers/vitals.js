/* Hangs on a page before anything is drawn, and keeps what the browser says of its speed. */
(() => {
  if (window !== window.top || window.__seenVitals) return;
  const seen = {main: null, shift: 0};
  Object.defineProperty(window, "__seenVitals", {value: seen, enumerable: false});
  const watch = (type, hear) => {
    try { new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({type, buffered: true}); } catch { /* an older browser */ }
  };
  watch("largest-contentful-paint", (entry) => { seen.main = entry.startTime; });
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
})()
