/* What a page is like to look at, in one pass: letters by size, pictures that did not load, its width and the screen's. */
() => {
  const page = document.scrollingElement || document.documentElement;
  const clips = (element) => element && /hidden|clip/.test(getComputedStyle(element).overflowX);
  const shown = (element) => element.checkVisibility({opacityProperty: true, visibilityProperty: true});
  let letters = 0, small = 0;
  const walker = document.createTreeWalker(document.body || page, NodeFilter.SHOW_TEXT);
  const sizes = new Map();
  for (let node = walker.nextNode(); node && letters < 100000; node = walker.nextNode()) {
    const text = node.data.trim(), holder = node.parentElement;
    if (!text || !holder || /^(script|style|noscript|template|option|textarea)$/.test(holder.localName)) continue;
    if (!sizes.has(holder)) {
      const box = shown(holder) ? holder.getBoundingClientRect() : null;
      sizes.set(holder, box && box.width > 2 && box.height > 2 ? parseFloat(getComputedStyle(holder).fontSize) : 0);
    }
    const size = sizes.get(holder);
    if (!size) continue;
    letters += text.length;
    if (size < 12) small += text.length;
  }
  const broken = [...document.images].filter((one) => one.complete && one.currentSrc && !one.naturalWidth && shown(one) &&
    one.getBoundingClientRect().width > 2).map((one) => one.currentSrc.slice(0, 300)).slice(0, 10);
  const room = Math.min(document.documentElement.clientWidth, screen.width);
  return {letters, small, broken, screen: room, width: clips(document.documentElement) || clips(document.body) ? room : page.scrollWidth};
}
