import { viReturns } from '#i18n/vi-returns.ts';
import { element } from '../dom.ts';
import { offerBack } from './offer.ts';

let note: HTMLElement | undefined;

/**
 * Shows what an abbreviation stands for, or a footnote says, beside the link to it; Escape and a touch elsewhere close it.
 *
 * @param place the element that says it
 * @param text  what the link stands in
 */
export function showNote(link: HTMLAnchorElement, place: Element, text: Element): void {
  note ??= madeAfter(text);
  const isTerm = link.matches('.vt');
  const said = (place.querySelector('dd') ?? place).cloneNode(true) as Element;
  for (const sign of said.querySelectorAll('a.lk, .so')) sign.remove();
  note.replaceChildren(`${link.textContent}${isTerm ? ':' : ''} ${said.textContent.trim()} `);
  if (!isTerm) note.append(wayTo(link.hash));
  const margin = text.getBoundingClientRect().right + 32;
  // In the margin where there is one, else below the line.
  const isBeside = !isTerm && innerWidth - margin > 224;
  note.classList.toggle('le', isBeside);
  note.showPopover();
  const { left, top, bottom } = link.getBoundingClientRect();
  const last = innerWidth - note.offsetWidth - 16;
  note.style.top = `${String(scrollY + (isBeside ? top : bottom + 4))}px`;
  note.style.left = `${String(isBeside ? margin : Math.max(16, Math.min(left, last)))}px`;
  note.focus({ preventScroll: true });
}

function madeAfter(text: Element): HTMLElement {
  const made = element('div', { class: 'vt-o', popover: 'auto', tabindex: '-1' });
  text.after(made);
  return made;
}

/** The way to the note where it is printed; from there the way back is offered. */
function wayTo(hash: string): HTMLElement {
  const way = element('a', { href: hash }, viReturns.toNote);
  way.addEventListener('click', () => {
    note?.hidePopover();
    addEventListener(
      'hashchange',
      () => {
        offerBack();
      },
      { once: true },
    );
  });
  return way;
}
