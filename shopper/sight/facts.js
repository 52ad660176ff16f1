/*
 * Gathers the facts of a page in one pass and changes nothing on it.
 *
 * Returns {facts, elements}: `facts` is JSON text that `shopper.sight.facts.PageFacts.read` reads (text, because a
 * string crosses from page to program many times faster than the objects it holds), `elements[i]` is the element of
 * the candidate with index i. Open shadow roots are walked as the eye sees them: slots hold what was put into them.
 * Every element walked gets a number in document order (its "node"), so "is inside of" is a comparison of numbers.
 * Values of password, card and one-time-code fields never leave the page. Coordinates are those of the viewport.
 */
() => {
  const MOST = {nodes: 20000, texts: 6000, text: 600, name: 240, options: 300, elements: 4000, images: 400, icons: 4, ld: 100000};
  const SKIPPED = new Set(["script", "style", "noscript", "template", "head", "meta", "link", "br", "wbr", "object"]);
  const CONTROLS = new Set(["a", "button", "input", "select", "textarea", "label", "summary"]);
  const ROLES = new Set(["button", "link", "combobox", "option", "radio", "checkbox", "menuitem", "menuitemradio", "tab",
    "switch", "textbox", "searchbox", "spinbutton", "listbox", "slider"]);
  const HEADING = /^h[1-6]$/, LETTERS = /\p{L}/u;
  const BLOCKS = new Set(["div", "li", "p", "article", "section", "td", "dd", "dt", "ul", "h1", "h2", "h3", "h4", "h5", "h6"]);
  const INLINE = /^(inline|contents|ruby)/;
  const BAND = /(^|[\s_-])(?:(?:site|page|main|global|shop|top|app)[-_]?)?(header|masthead|topbar|footer|nav|navbar|navigation)(?=\s|$)/i;
  const INNER = /(card|modal|product|item|panel|section|dialog|list|table|article|accordion|drawer)[-_]+(header|footer|nav)/i;
  const MESSAGE = /(^|[\s_-])(alert|message|messages|msg|notice|notification|error|errors|success|flash|toast|snackbar|feedback|warning|invalid|errorlist|text-danger|meldung|hinweis|fehler|erfolg|message-?stack\w*|(?:error|info|success|warning|status)-?(?:message|msg|text|box)s?)(?=[\s_-]|$)/i;
  const ICON = /(^|\s)material-(icons|symbols)/i;
  const GLYPHS = /^["']?(material (icons|symbols)|font ?awesome|[\w -]*icons?\b|icomoon|glyphicons)/i;
  const SECRET = /password|cc-|one-time-code/;
  const FIELD = "input:not([type=hidden],[type=radio],[type=checkbox],[type=submit],[type=button]),select,textarea";

  const NOWHERE = {x: 0, y: 0, width: 0, height: 0, left: 0, right: 0, top: 0, bottom: 0};
  const view = {width: innerWidth, height: innerHeight};
  const page = document.scrollingElement || document.documentElement;
  const nodes = {parent: [], end: [], tag: [], key: [], hidden: []};
  const keys = [""], keyOf = new Map([["", 0]]), nodeOf = new Map();
  const boxes = [], bands = [], texts = [], headings = [], images = [], alerts = [], layers = [], frames = [], forms = [], formOf = new Map();
  const elements = [], candidates = [], pending = [], indexOf = new Map();
  let joint = 0;

  const squeeze = (text, most = MOST.text) => text.replace(/\s+/g, " ").trim().slice(0, most);
  const attribute = (el, name) => el.getAttribute(name) || "";
  const classOf = (el) => attribute(el, "class");
  const whole = (number) => Math.round(number);
  const intern = (text) => {
    if (!keyOf.has(text)) keyOf.set(text, keys.push(text) - 1);
    return keyOf.get(text);
  };
  const childrenOf = (el) => {
    if (el.shadowRoot) return el.shadowRoot.childNodes;
    if (el.localName === "slot") {
      const given = el.assignedNodes();
      if (given.length) return given;
    }
    return el.childNodes;
  };

  /* The accessible name, near enough to the standard for telling controls apart; a label's without the buttons in it. */
  const contentName = (el, depth = 0, left = /^(select|textarea|input|img)$/) => {
    let out = "";
    for (const child of childrenOf(el)) {
      if (out.length > MOST.name) break;
      if (child.nodeType === 3) out += child.data;
      if (child.localName === "br") out += " ";
      if (child.nodeType !== 1 || depth > 12 || SKIPPED.has(child.localName)) continue;
      if (child.localName !== "svg" && !child.firstElementChild && ICON.test(classOf(child))) continue;
      if (attribute(child, "aria-hidden") === "true" || !child.checkVisibility()) continue;
      const inner = attribute(child, "aria-label") || attribute(child, "alt") ||
        (child.localName === "svg" ? child.querySelector("title")?.textContent || "" :
          left.test(child.localName) ? "" : contentName(child, depth + 1, left));
      const badge = /^(span|b|i|em|strong)$/.test(child.localName) && /^\s*\d+\s*$/.test(inner); // "Cart" and a count beside it
      const inLine = /^(span|b|i|em|strong|sup|sub|font|mark|u)$/.test(child.localName) && /^(inline|contents)/.test(getComputedStyle(child).display);
      out += !badge && inLine ? inner : ` ${inner} `;
    }
    return out;
  };
  const byIds = (el, ids) => ids.split(/\s+/).map((id) => {
    const named = id && el.getRootNode().getElementById?.(id);
    return named ? attribute(named, "aria-label") || named.textContent : "";
  }).join(" ");
  const nameOf = (el, tag, type) => {
    const given = squeeze(byIds(el, attribute(el, "aria-labelledby")), MOST.name) ||
      squeeze(attribute(el, "aria-label"), MOST.name);
    if (given) return given;
    if (tag === "input" || tag === "select" || tag === "textarea") {
      if (/^(submit|button|reset)$/.test(type)) return squeeze(attribute(el, "value") || (type === "submit" ? "Submit" : ""), MOST.name);
      if (type === "image") return squeeze(el.alt || el.title || "Submit", MOST.name);
      const label = squeeze([...(el.labels || [])].map((one) => contentName(one, 0, /^(select|textarea|input|img|button)$/)).join(" "), MOST.name);
      return label || squeeze(el.title || attribute(el, "placeholder"), MOST.name);
    }
    const content = squeeze(contentName(el), MOST.name);
    if (/[\p{L}\p{N}]/u.test(content)) return content;
    return squeeze(attribute(el, "title"), MOST.name) || content || squeeze(el.querySelector("img[alt]")?.alt || "", MOST.name);
  };
  const roleOf = (el, tag, type) => {
    const given = attribute(el, "role").split(" ")[0];
    if (ROLES.has(given)) return given;
    if (tag === "a") return "link";
    if (tag === "button" || tag === "summary") return "button";
    if (tag === "select") return el.multiple || el.size > 1 ? "listbox" : "combobox";
    if (tag === "textarea" || el.isContentEditable) return "textbox";
    if (tag !== "input") return tag === "label" ? "label" : "clickable";
    if (/^(submit|button|image|reset)$/.test(type)) return "button";
    return {checkbox: "checkbox", radio: "radio", search: "searchbox", number: "spinbutton", range: "slider",
      file: "file"}[type] || "textbox";
  };

  /* What a click at a point meets, in open shadow roots as well. */
  const hitAt = (x, y) => {
    let hit = document.elementFromPoint(x, y);
    for (let inner = hit; inner && inner.shadowRoot; hit = inner) {
      inner = inner.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
    }
    return hit;
  };
  /* Whether one holds the other as the eye sees them: through shadow roots and slots. */
  const holds = (outer, inner) => {
    for (let up = inner; up; up = up.assignedSlot || up.parentElement || up.getRootNode().host) if (up === outer) return true;
    return false;
  };
  /* Where it can be pressed. A link without a word or picture may be spread over the card it stands in by its ::after alone. */
  const boxOf = (el) => {
    const own = el.getBoundingClientRect();
    if (own.width && own.height) return own;
    const drawn = getComputedStyle(el, "::after"), over = getComputedStyle(el).position === "static" ? el.offsetParent : el;
    if (!over || drawn.position !== "absolute" || drawn.content === "none" || drawn.pointerEvents === "none") return own;
    const from = over.getBoundingClientRect();
    return new DOMRect(from.x + over.clientLeft + parseFloat(drawn.left), from.y + over.clientTop + parseFloat(drawn.top),
      parseFloat(drawn.width), parseFloat(drawn.height));
  };
  /* Whether a click at the middle of the element reaches it; otherwise the number of what lies on top. */
  const reach = (el, box, fact) => {
    const first = box.height > 40 ? el.getClientRects()[0] || box : box;
    const rect = first.width ? first : box;
    const x = rect.x + rect.width / 2, y = rect.y + rect.height / 2;
    if (x < 0 || y < 0 || x >= view.width || y >= view.height) return;
    fact.in_view = true;
    const hit = hitAt(x, y);
    if (!hit || el === hit || el.contains(hit) || (hit.getRootNode() !== el.getRootNode() && holds(el, hit))) return;
    if (hit.contains(el) && (hit.localName === "label" || hit.closest("a,button,label,[role=button]"))) return;
    if (el.labels && [...el.labels].some((label) => label.contains(hit))) return;
    fact.covered = true;
    for (let up = hit; up; up = up.parentElement || up.getRootNode().host) {
      if (nodeOf.has(up)) { fact.cover = nodeOf.get(up); break; }
    }
  };

  const formIndex = (el) => {
    const form = el.form || el.closest("form");
    if (!form) return -1;
    if (!formOf.has(form)) {
      formOf.set(form, forms.length);
      forms.push({node: -1, action: String(form.action?.href || attribute(form, "action") || ""), method: attribute(form, "method").toLowerCase() || "get",
        role: attribute(form, "role"), hint: squeeze(`${attribute(form, "id")} ${classOf(form)} ${attribute(form, "name")} ${attribute(form, "aria-label")}`), el: form});
    }
    return formOf.get(form);
  };
  const fieldFacts = (el, tag, type, fact) => {
    if (type) fact.type = type;
    const complete = attribute(el, "autocomplete");
    if (complete) fact.autocomplete = complete.toLowerCase();
    if (attribute(el, "inputmode")) fact.inputmode = attribute(el, "inputmode");
    if (attribute(el, "placeholder")) fact.placeholder = squeeze(attribute(el, "placeholder"), MOST.name);
    if (attribute(el, "pattern")) fact.pattern = attribute(el, "pattern").slice(0, 120);
    if (el.checked) fact.checked = true;
    if (el.required) fact.required = true;
    if (el.readOnly) fact.readonly = true;
    const label = el.labels?.[0];
    if (label) fact.label = label;
    if (type === "radio" || type === "checkbox") { fact.value = attribute(el, "value").slice(0, 120); return; }
    if (tag === "select") {
      fact.options = [...el.options].slice(0, MOST.options).map((one) => squeeze(one.label || one.text, 80));
      fact.value = squeeze(el.selectedOptions[0]?.text || "", 120);
    } else if (el.value && !/^(submit|button|reset|image|file)$/.test(type)) {
      fact.filled = true;
      const secret = type === "password" || SECRET.test(complete) || String(el.value).replace(/\D/g, "").length > 12;
      if (!secret) fact.value = String(el.value).slice(0, 200);
    }
    if (el.matches(":user-invalid") || attribute(el, "aria-invalid") === "true") fact.invalid = squeeze(el.validationMessage || "invalid");
  };
  /* What the pictures in a control are called: all that tells what it is where no words do. */
  const iconOf = (el) => [...el.querySelectorAll("i,svg,use,span,img")].slice(0, MOST.icons).map((inner) =>
    `${classOf(inner)} ${(attribute(inner, "href") || attribute(inner, "xlink:href")).replace(/^[^#]*#/, "")}`).join(" ");
  const candidate = (el, tag, node, state, style) => {
    const type = tag === "input" || tag === "button" ? el.type : "";
    if (type === "hidden" || elements.length >= MOST.elements) return;
    const box = state.hidden ? NOWHERE : tag === "a" ? boxOf(el) : el.getBoundingClientRect();
    const fact = {index: elements.length, node, tag, role: roleOf(el, tag, type), name: nameOf(el, tag, type)};
    if (tag === "input" || tag === "select" || tag === "textarea") fieldFacts(el, tag, type, fact);
    else if (type) fact.type = type;
    const link = (tag === "button" && el.closest("a[href]")) || el; // a button within a link leads where that does
    const href = attribute(link, "href");
    if (href && !/^(#|javascript:)/i.test(href)) fact.href = String(link.href?.baseVal || link.href || href).slice(0, 600);
    fact.hint = squeeze(`${attribute(el, "name")} ${attribute(el, "id")} ${attribute(el, "data-testid")} ${attribute(el, "data-action")}`, 160);
    fact.key = squeeze(`${classOf(el)} ${LETTERS.test(fact.name) ? "" : iconOf(el)}`, 160);
    if (attribute(el, "title")) fact.title = squeeze(attribute(el, "title"), 120);
    if (el.disabled || attribute(el, "aria-disabled") === "true") fact.disabled = true;
    if (attribute(el, "aria-expanded")) fact.expanded = attribute(el, "aria-expanded");
    else if (tag === "summary" && el.parentElement?.localName === "details") fact.expanded = String(el.parentElement.open);
    const chosen = attribute(el, "aria-checked") || attribute(el, "aria-selected") || attribute(el, "aria-pressed");
    if (chosen === "true") fact.checked = true;
    const form = formIndex(el);
    if (form >= 0) fact.form = form;
    if (state.band) fact.landmark = state.band;
    if (state.dialog >= 0) fact.dialog = state.dialog;
    if (state.muted) fact.muted = true;
    fact.box = [whole(box.x), whole(box.y), whole(box.width), whole(box.height)];
    const shown = !state.hidden && !state.clipped && box.width >= 1 && box.height >= 1;
    const there = shown && el.checkVisibility({visibilityProperty: true});
    if (there && el.checkVisibility({opacityProperty: true})) {
      fact.visible = true;
      const beyond = state.away || box.right <= 0 || box.bottom + scrollY <= 0 || (box.left >= view.width && page.scrollWidth <= view.width + 1);
      if (beyond) fact.offscreen = true;
      if (box.width <= 2 && box.height <= 2) fact.offscreen = true;
    } else if (there) fact.faint = true;
    if (style) fact.size = whole(parseFloat(style.fontSize));
    /* What a script goes by comes before what the page says of it: aria-controls is often copied from elsewhere. */
    const aims = ["data-bs-target", "data-target", "popovertarget", "aria-controls"].map((name) => attribute(el, name))
      .concat(/^#./.test(href) ? href : []).filter(Boolean).map((aim) => aim.replace(/^[#.]/, "").split(/\s/)[0]);
    if (aims.length || fact.label || fact.visible) pending.push([el, fact, box, aims]);
    indexOf.set(el, elements.push(el) - 1);
    candidates.push(fact);
  };

  /* A header or footer right in main that is the whole page's all the same: it is called so, or holds its navigation. */
  const framing = (el) => !el.parentElement?.closest("article,section,aside,li,form,dialog,[role=dialog]") &&
    (BAND.test(`${attribute(el, "id")} ${classOf(el)}`) || Boolean(el.querySelector("nav"))) && Boolean(el.querySelector("a[href]"));
  const bandOf = (el, tag, role, state) => {
    if (tag === "main" || role === "main") return "main";
    if (tag === "footer" || role === "contentinfo") return state.within && !framing(el) ? state.band : "footer";
    if (tag === "header" || role === "banner") return state.within && !framing(el) ? state.band : "header";
    if (tag === "nav" || role === "navigation") return state.band === "footer" || state.band === "main" ? state.band : "nav";
    if (tag === "aside" || role === "complementary") return state.band || "aside";
    if (state.band || (tag !== "div" && tag !== "section" && tag !== "table" && tag !== "ul" && tag !== "td")) return state.band;
    const hint = `${attribute(el, "id")} ${classOf(el)}`;
    const found = BAND.exec(hint);
    if (!found || INNER.test(hint)) return state.band;
    const word = found[2].toLowerCase();
    return word === "footer" ? "footer" : word.startsWith("nav") ? "nav" : "header";
  };
  const flat = (el) => {
    const box = el.getBoundingClientRect();
    return box.width <= 1 || box.height <= 1;
  };
  /* Pinned beside or below the window, where no scrolling leads: a drawer that is shut. */
  const outside = (el) => {
    const box = el.getBoundingClientRect();
    return flat(el) ? false : box.right <= 0 || box.left >= view.width || box.top >= view.height;
  };
  const speaks = (el, tag, role) => (tag === "dialog" && el.open) || role === "dialog" || role === "alertdialog" ||
    attribute(el, "aria-modal") === "true" || (el.hasAttribute("popover") && el.matches(":popover-open"));
  const lies = (el, tag, role, style) => {
    const position = style.position;
    if (position === "static" || position === "relative") return speaks(el, tag, role);
    return position !== "absolute" || +style.zIndex > 99 || speaks(el, tag, role);
  };
  const layer = (el, node, tag, role, style) => {
    const box = el.getBoundingClientRect(), dialog = speaks(el, tag, role);
    const pinned = style.position !== "static" && style.position !== "relative";
    const width = Math.min(box.right, view.width) - Math.max(box.left, 0);
    const height = Math.min(box.bottom, view.height) - Math.max(box.top, 0);
    const share = width > 0 && height > 0 ? (width * height) / (view.width * view.height) : 0;
    if (share < (dialog ? 0.005 : 0.04) || !el.checkVisibility({visibilityProperty: true, opacityProperty: true})) return false;
    const hit = hitAt(Math.max(box.left, 0) + width / 2, Math.max(box.top, 0) + height / 2);
    layers.push({node, dialog: !!dialog, position: style.position, share: Math.round(share * 1000) / 1000,
      top: !!hit && holds(el, hit), role, label: squeeze(attribute(el, "aria-label")),
      hint: squeeze(`${attribute(el, "id")} ${classOf(el)}`, 200), box: [whole(box.x), whole(box.y), whole(box.width), whole(box.height)],
      name: squeeze(byIds(el, attribute(el, "aria-labelledby")))});
    return dialog || (share >= 0.04 && pinned && style.position !== "sticky" && tag !== "header" && tag !== "nav");
  };

  /* The words in a frame of the shop's own; a payment provider's is not even looked into. */
  const PAYS = /card|pay|stripe|adyen|braintree|mollie|klarna|worldpay|checkout|cvc|iban/i;
  const saidIn = (frame) => {
    if (PAYS.test(`${frame.src} ${frame.title} ${frame.name} ${frame.id}`)) return "";
    try { return squeeze(frame.contentDocument?.body?.innerText || ""); } catch { return ""; }
  };
  const measure = (el, node) => {
    const {x, y, width, height} = el.getBoundingClientRect();
    boxes.push([node, whole(x), whole(y), whole(width), whole(height)]);
  };
  /* What a person takes for a complaint about a field: words in red in the box that holds this one field. */
  const isRed = (colour) => {
    const [, chroma, hue] = colour.match(/^oklch\([\d.]+ ([\d.]+) ([\d.]+)/) || [];
    if (chroma) return +chroma > 0.12 && +hue > 8 && +hue < 40;
    const [, r, g, b] = colour.match(/^rgba?\((\d+), (\d+), (\d+)/) || [];
    return +r > 140 && +g < +r * 0.45 && +b < +r * 0.55;
  };
  const belongsToField = (el, text) => {
    if (!/\p{L}{2,}\s+\p{L}{2,}/u.test(text)) return false;
    for (let box = el.parentElement, steps = 3; box && steps; box = box.parentElement, steps -= 1) {
      const fields = box.querySelectorAll(FIELD).length;
      if (fields) return fields === 1;
    }
    return false;
  };
  const readText = (el, child, node, state, style) => {
    const text = child.data;
    if (!/\S/.test(text)) { joint = Math.min(joint, 1); return; }
    if (GLYPHS.test(style.fontFamily) || ICON.test(classOf(el))) return;
    if (texts.length >= MOST.texts) return;
    if (!texts.length || texts[texts.length - 1][0] !== node) measure(el, node);
    if (/^\s/.test(text)) joint = Math.min(joint, 1);
    const struck = state.struck || style.textDecorationLine.includes("line-through");
    if (!state.control && alerts.length < 40 && isRed(style.color) && belongsToField(el, text)) alerts.push([node, "red", ""]);
    texts.push([node, squeeze(text), joint, whole(parseFloat(style.fontSize)), struck ? 1 : 0, nodes.parent.length]);
    joint = /\s$/.test(text) ? 1 : 2;
  };
  const walk = (el, parent, state) => {
    const tag = el.localName;
    if (tag === "br") joint = 0;
    if (SKIPPED.has(tag) || nodes.parent.length >= MOST.nodes) return;
    const node = nodes.parent.length, role = attribute(el, "role");
    const style = state.hidden ? null : getComputedStyle(el);
    const display = style ? style.display : "none";
    const hidden = display === "none" || el.hasAttribute("inert");
    const clipped = state.clipped || (!hidden && style.overflowX !== "visible" && display !== "inline" && flat(el));
    const away = state.away || (!hidden && style.position === "fixed" && outside(el));
    nodeOf.set(el, node);
    nodes.parent.push(parent);
    nodes.end.push(node);
    nodes.tag.push(intern(tag));
    nodes.key.push(intern(classOf(el).slice(0, 120)));
    const shown = !hidden && style.visibility !== "hidden" && !clipped && !away;
    nodes.hidden.push(shown ? 0 : 1);
    const inline = !hidden && (display === "inline" || (INLINE.test(display) && !BLOCKS.has(tag)));
    const apart = display !== "inline" && tag !== "span" || CONTROLS.has(tag);
    if (!inline) joint = 0;
    else if (apart) joint = Math.min(joint, 1);
    const pointer = shown && style.cursor === "pointer";
    const below = {hidden, clipped, away, pointer, within: state.within || /^(main|article|section|aside|nav)$/.test(tag),
      band: bandOf(el, tag, role, state), dialog: state.dialog, muted: state.muted || attribute(el, "aria-hidden") === "true",
      struck: state.struck || tag === "del" || tag === "s", control: state.control};
    if (below.band !== state.band) bands.push([node, below.band]);
    if (shown && lies(el, tag, role, style) && layer(el, node, tag, role, style)) below.dialog = node;
    if (tag === "form") forms[formIndex(el)].node = node;
    if ((HEADING.test(tag) || role === "heading") && shown) {
      headings.push([node, +attribute(el, "aria-level") || +tag[1] || 2]);
      measure(el, node);
    }
    const live = attribute(el, "aria-live");
    const coloured = !CONTROLS.has(tag) && !ROLES.has(role) && !state.control; // a button's `btn-success` says nothing
    if (shown && alerts.length < 40 && (role === "alert" || role === "status" || (live && live !== "off") || (coloured && MESSAGE.test(classOf(el))))) {
      alerts.push([node, role || (live ? "live" : "class"), squeeze(classOf(el), 120)]);
    }
    if (tag === "img" && shown && images.length < MOST.images && (el.width > 23 || !el.naturalWidth)) {
      measure(el, node);
      const source = el.currentSrc || el.src || "";
      images.push([node, squeeze(el.alt, MOST.name), source.startsWith("data:") ? "" : source.slice(0, 400)]);
    }
    if (tag === "iframe") {
      const box = hidden ? NOWHERE : el.getBoundingClientRect();
      frames.push({node, src: String(el.src || "").slice(0, 300), title: el.title, name: attribute(el, "name"), visible: shown && box.width > 2, text: hidden ? "" : saidIn(el),
        box: [whole(box.x), whole(box.y), whole(box.width), whole(box.height)]});
    }
    const control = CONTROLS.has(tag) || ROLES.has(role) || el.hasAttribute("onclick") || attribute(el, "contenteditable") === "true" ||
      (el.tabIndex >= 0 && el.hasAttribute("tabindex") && pointer && !state.control);
    if (control || (pointer && !state.pointer && !state.control && tag !== "svg")) candidate(el, tag, node, below, style);
    below.control = state.control || control;
    if (tag !== "select" && tag !== "svg" && tag !== "iframe" && tag !== "textarea") {
      const visit = (child) => {
        if (child.nodeType === 1) walk(child, node, below);
        else if (child.nodeType === 3 && shown) readText(el, child, node, below, style);
      };
      if (el.shadowRoot || tag === "slot") childrenOf(el).forEach(visit);
      else for (let child = el.firstChild; child; child = child.nextSibling) visit(child);
    }
    if (!inline) joint = 0;
    else if (apart) joint = Math.min(joint, 1);
    nodes.end[node] = nodes.parent.length - 1;
  };

  const metas = {};
  for (const meta of document.querySelectorAll("meta[property],meta[name],link[rel=canonical]")) {
    const name = (attribute(meta, "property") || attribute(meta, "name") || "canonical").toLowerCase();
    if (/^(og:|product:|canonical|generator|robots|twitter:title|application-name)/.test(name) && !(name in metas)) {
      metas[name] = (attribute(meta, "content") || meta.href || "").slice(0, 500);
    }
  }
  const walked = {hidden: false, clipped: false, away: false, pointer: false, within: false, band: "", dialog: -1, muted: false, struck: false, control: false};
  if (document.body) walk(document.body, -1, walked);
  const aimedAt = (aim) => document.getElementById(aim) ||
    (/^[\w-]+$/.test(aim) ? document.querySelector(`.${CSS.escape(aim)}`) : null);
  for (const [el, fact, box, aims] of pending) {
    if (fact.visible) reach(el, box, fact);
    const target = aims.map(aimedAt).find((found) => nodeOf.has(found));
    if (target) fact.controls = nodeOf.get(target);
    if (fact.label) fact.label = indexOf.get(fact.label) ?? -1;
  }
  const micro = [...document.querySelectorAll("[itemprop]")].slice(0, 200).map((el) => {
    const scope = el.parentElement?.closest("[itemscope]");
    return [attribute(el, "itemprop"), squeeze(attribute(el, "content") || el.href || el.src || el.textContent || "", 300),
      scope ? attribute(scope, "itemtype").split("/").pop() : "", nodeOf.get(scope) ?? -1, nodeOf.get(el) ?? -1];
  });
  let room = MOST.ld;
  const ld = [...document.querySelectorAll("script[type='application/ld+json']")].map((script) => {
    const text = script.textContent.slice(0, room);
    room -= text.length;
    return text;
  }).filter(Boolean);
  const facts = {
    url: location.href, title: squeeze(document.title), language: document.documentElement.lang || "", view,
    scroll: {x: whole(scrollX), y: whole(scrollY), width: page.scrollWidth, height: page.scrollHeight},
    focus: indexOf.get(document.activeElement) ?? -1, meta: metas, ld, micro, keys, nodes, boxes, bands, texts, headings, images, alerts, layers, frames,
    forms: forms.map(({el, ...form}) => form), elements: candidates,
  };
  return {facts: JSON.stringify(facts), elements};
}
