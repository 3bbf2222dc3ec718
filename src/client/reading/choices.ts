const root = document.documentElement;

/**
 * Makes the tools of reading work: size of the text, width of its lines, paper with codes.
 *
 * @param tools what holds their buttons
 */
export function setUpChoices(tools: Element, text: HTMLElement | null): void {
  const buttons = [...tools.querySelectorAll<HTMLButtonElement>('[data-chon]')];
  const show = (): void => {
    for (const button of buttons) {
      const chosen = root.dataset[button.dataset['chon'] ?? ''] ?? 'vua';
      button.setAttribute('aria-pressed', String(chosen === button.value));
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      keep(button.dataset['chon'] ?? '', button.value);
      show();
    });
  }
  show();
  tools.querySelector('[data-in-ma]')?.addEventListener('click', () => {
    if (text) printWithCodes(text);
  });
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
