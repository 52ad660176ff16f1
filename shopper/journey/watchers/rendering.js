/*
  Two numbers for how a page is drawn, in one pass: whatever axe goes by for contrast, sizes and zoom is in them (words,
  boxes, colours, letters, what can be pressed, what is see-through or above something). Two pages with the same numbers
  look alike; with the same first number they look alike but for which letters and figures stand there: of another order,
  another day, another shopper.
*/
() => {
  const counter = () => {
    let one = 0xdeadbeef, two = 0x41c6ce57;
    const add = (text) => {
      for (let at = 0; at < text.length; at++) {
        const letter = text.charCodeAt(at);
        one = Math.imul(one ^ letter, 2654435761);
        two = Math.imul(two ^ letter, 1597334677);
      }
    };
    return { add, sum: () => `${(two >>> 0).toString(16)}${(one >>> 0).toString(16)}` };
  };
  const shape = counter(), wording = counter();
  const words = (element) => {
    let said = "";
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) said += node.data.trim() + " ";
    return said.trim();
  };
  const pressed = ["role", "tabindex", "type", "class", "aria-hidden", "aria-disabled", "aria-label"];
  const element = (it) => {
    const box = it.getBoundingClientRect();
    if (!box.width && !box.height) return;
    const style = getComputedStyle(it);
    const said = words(it);
    wording.add(said);
    shape.add([
      it.localName, said.replace(/\p{L}{2,}/gu, "aa").replace(/\p{N}{2,}/gu, "00"),
      pressed.map((name) => it.getAttribute(name)), it.disabled, it.checked, !!it.href,
      box.x + scrollX, box.y + scrollY, box.width, box.height,
      style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.visibility, style.display,
      style.fontSize, style.fontWeight, style.textShadow, style.position, style.zIndex, style.overflow, style.filter,
      style.clipPath, style.mixBlendMode, style.pointerEvents,
    ].join("|"));
  };
  const within = (root) => {
    for (const it of root.querySelectorAll("*")) {
      element(it);
      if (it.shadowRoot) within(it.shadowRoot);
    }
  };
  shape.add([innerWidth, innerHeight, devicePixelRatio, document.querySelector("meta[name=viewport]")?.content].join("|"));
  within(document);
  return [shape.sum(), wording.sum()];
}
