/** Help for reading a text: its size and width, abbreviations, the place one stopped at and the way back. */
import { setUpReturns } from './reading-bar.ts';

const root = document.documentElement;
const text = document.querySelector<HTMLElement>('.text');
const tools = document.querySelector<HTMLElement>('.doc-chinh');

/** The choice of size and width stays on this device (before-paint.js reads it before the first paint). */
function setUpChoices(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-chon]')];
  const show = (): void => {
    for (const button of buttons) {
      const chosen = root.dataset[button.dataset['chon'] ?? ''] ?? 'vua';
      button.setAttribute('aria-pressed', String(chosen === button.value));
    }
  };
  tools?.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const name = target.dataset['chon'] ?? '';
    root.dataset[name] = target.value;
    try {
      localStorage.setItem(name, target.value);
    } catch {
      // Storage is closed: the choice holds for this page.
    }
    show();
  });
  show();
}

/** What an abbreviation stands for, beside it; where the browser has no popovers its link leads to the list. */
function setUpTerms(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  const note = document.createElement('div');
  note.className = 'vt-o';
  note.popover = 'auto';
  note.tabIndex = -1;
  text?.after(note);
  text?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.vt') : null;
    const said = link && document.getElementById(link.hash.slice(1))?.querySelector('dd');
    if (!said || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    note.textContent = `${link.textContent}: ${said.textContent}`;
    note.showPopover();
    const { left, bottom } = link.getBoundingClientRect();
    note.style.top = `${String(scrollY + bottom + 4)}px`;
    note.style.left = `${String(Math.max(16, Math.min(left, innerWidth - note.offsetWidth - 16)))}px`;
    note.focus({ preventScroll: true });
  });
}

/** Paper with a way back from every titled unit; codes are made only when asked for. */
function setUpPrinting(): void {
  tools?.querySelector('[data-in-ma]')?.addEventListener('click', () => {
    const version = document.querySelector<HTMLElement>('.copied')?.dataset['version'];
    if (!text || version === undefined) return;
    void import('../copy/print-codes.ts')
      .then(({ placeCodes }) => placeCodes(text, new URL(version, location.href).pathname))
      // Without codes the page still prints.
      .finally(() => {
        print();
      });
  });
}

setUpChoices();
setUpTerms();
setUpPrinting();
if (text) setUpReturns(text, tools?.hasAttribute('data-giu-cho') === true);
