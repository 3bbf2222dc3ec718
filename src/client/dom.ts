/** A new element with attributes and children; texts become text nodes, `null` children are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Text with marked stretches, UTF-16 ranges [start, end) in order, as nodes. */
export function markedNodes(text: string, marks: readonly (readonly [number, number])[]): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) nodes.push(text.slice(at, start));
    nodes.push(element('mark', {}, text.slice(start, end)));
    at = end;
  }
  if (at < text.length) nodes.push(text.slice(at));
  return nodes;
}

/** The element of a page that its script cannot do without. Throws when it is not there. */
export function required<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`Missing ${selector}`);
  return found;
}

/** Lets the browser answer and paint before the next piece of work. */
export function nextTask(): Promise<void> {
  const own = 'scheduler' in globalThis ? (globalThis.scheduler as { yield?: () => Promise<void> }) : {};
  return own.yield?.() ?? new Promise((done) => setTimeout(done));
}
