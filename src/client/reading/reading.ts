/** Help for reading a text: its size and width, its own search, abbreviations, the place one stopped at and the way back. */
import { setUpInPageForm } from './in-page-form.ts';
import { setUpReturns } from './returns.ts';
import { setUpTools } from './tools.ts';

const text = document.querySelector<HTMLElement>('.text');
const tools = document.querySelector<HTMLElement>('.doc-chinh');

/**
 * What an abbreviation stands for and what a footnote says, beside it; where the browser has no popovers the link leads
 * to where it is said.
 */
function setUpNotes(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  text?.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.vt, sup > a') : null;
    const place = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // Nothing is left here that a way back would lead to.
    event.stopImmediatePropagation();
    void import('./note.ts').then(({ showNote }) => {
      showNote(link, place, text);
    });
  });
}

// A way to what is folded away opens it.
document.querySelector('a[href="#thong-tin"]')?.addEventListener('click', () => {
  document.querySelector('#thong-tin')?.setAttribute('open', '');
});

document.querySelector('[data-in]')?.addEventListener('click', () => {
  print();
});
const bar = document.querySelector('.bar');
if (bar) setUpInPageForm(bar);
if (tools) setUpTools(tools);
setUpNotes();
if (text) setUpReturns(text, tools?.hasAttribute('data-giu-cho') === true);
