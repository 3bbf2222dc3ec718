const root = document.documentElement;

/**
 * Does what a touch of the tools of reading asks for: another size of the text or width of its lines, or paper with
 * codes; and shows what is chosen.
 *
 * @param touched what was touched; any other part of the tools only shows
 */
export function choose(touched: EventTarget | null): void {
  const button = touched instanceof Element ? touched.closest('button') : null;
  const name = button?.dataset['chon'];
  if (button && name !== undefined) keep(name, button.value);
  for (const choice of document.querySelectorAll<HTMLButtonElement>('[data-chon]')) {
    const chosen = root.dataset[choice.dataset['chon'] ?? ''] ?? 'vua';
    choice.setAttribute('aria-pressed', String(chosen === choice.value));
  }
  const text = document.querySelector<HTMLElement>('.text');
  if (text && button?.matches('[data-in-ma]')) printWithCodes(text);
}

/** The choice stays on this device (before-paint.js reads it before the first paint). */
function keep(name: string, value: string): void {
  root.dataset[name] = value;
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage is closed: the choice holds for this page.
  }
}

/** Paper with a way back from every titled unit; codes are made only when asked for. */
function printWithCodes(text: HTMLElement): void {
  const version = document.querySelector<HTMLElement>('.copied')?.dataset['version'];
  if (version === undefined) return;
  void import('../copy/print-codes.ts')
    .then(({ placeCodes }) => placeCodes(text, new URL(version, location.href).pathname))
    // Without codes the page still prints.
    .finally(() => {
      print();
    });
}
