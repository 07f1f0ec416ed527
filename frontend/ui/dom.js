// Makes elements. Data only ever becomes text or attributes: nothing here parses markup.

/**
 * @typedef {Node | string | number | null | undefined | false} Child
 * @typedef {Record<string, unknown> & { on?: Record<string, (event: any) => void> }} Props
 */

/**
 * An element. `on` holds listeners, `class` the class, `style` properties; true, false and null set or leave
 * out an attribute; `value` and `checked` are properties; the rest are attributes.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Props | null} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props, ...children) {
  const el = document.createElement(tag);
  setProps(el, props ?? {});
  append(el, children);
  return el;
}

/**
 * @param {HTMLElement} el
 * @param {Props} props
 */
export function setProps(el, props) {
  for (const [name, value] of Object.entries(props)) {
    if (name === "on") {
      for (const [type, fn] of Object.entries(props.on ?? {})) el.addEventListener(type, fn);
    } else if (name === "style") {
      for (const [key, text] of Object.entries(/** @type {Record<string, string>} */ (value)))
        el.style.setProperty(key, text);
    } else if (name === "value" || name === "checked") Reflect.set(el, name, value);
    else if (value === true) el.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) el.setAttribute(name, String(value));
    else el.removeAttribute(name);
  }
}

/**
 * @param {Node} parent
 * @param {Child[]} children
 */
function append(parent, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/**
 * @param {Element} el
 * @param {...Child} children
 */
export function fill(el, ...children) {
  el.textContent = "";
  append(el, children);
}

/**
 * Keeps one child per item, in order, reusing the ones that are there: what holds the focus or a half-written
 * text stays in place.
 * @template T
 * @param {Element} parent
 * @param {readonly T[]} items
 * @param {(item: T) => string} keyOf
 * @param {(item: T) => HTMLElement} make
 * @param {(el: HTMLElement, item: T) => void} update
 */
export function keyed(parent, items, keyOf, make, update) {
  /** @type {Map<string, HTMLElement>} */
  const present = new Map();
  for (const el of /** @type {Iterable<HTMLElement>} */ ([...parent.children]))
    present.set(el.dataset.key ?? "", el);
  const wanted = new Set(items.map(keyOf));
  for (const [key, el] of present) if (!wanted.has(key)) el.remove();
  let next = parent.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    let el = present.get(key);
    if (!el) {
      el = make(item);
      el.dataset.key = key;
    }
    if (el === next) next = next.nextElementSibling;
    else parent.insertBefore(el, next);
    update(el, item);
  }
}

/**
 * @param {Element | null} el
 * @returns {boolean} whether typing goes into it
 */
export function isTyping(el) {
  return (
    el instanceof HTMLTextAreaElement ||
    (el instanceof HTMLInputElement && !["range", "checkbox", "radio", "button"].includes(el.type)) ||
    (el instanceof HTMLElement && el.isContentEditable)
  );
}
