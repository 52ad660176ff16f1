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
  // hadRecentInput is no help here: a browser that plays a phone sets it for half a second after a page came, because the
  // view is fitted to the page then. What the shopper himself touched or typed is what must not count.
  let input = -Infinity;
  const touched = (event) => { input = event.timeStamp; };
  for (const type of ["pointerdown", "mousedown", "keydown"]) addEventListener(type, touched, {capture: true, passive: true});
  // As Web Vitals counts (web.dev/articles/cls): shifts less than 1 s apart, 5 s at most, are one; the worst of these counts.
  const burst = {sum: 0, first: 0, last: -Infinity};
  watch("layout-shift", (entry) => {
    if (entry.startTime - input < 500) return;
    const goesOn = entry.startTime - burst.last < 1000 && entry.startTime - burst.first < 5000;
    Object.assign(burst, goesOn ? {sum: burst.sum + entry.value} : {sum: entry.value, first: entry.startTime}, {last: entry.startTime});
    seen.shift = Math.max(seen.shift, burst.sum);
  });
})()
