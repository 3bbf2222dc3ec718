import { viReturns } from '#i18n/vi-returns.ts';
import { element } from '../dom.ts';

let bar: HTMLElement | null = null;

/** A bar at the foot of the window with one thing to do; a new one takes the place of the last. */
function offer(action: HTMLElement): void {
  bar?.remove();
  const close = element('button', { type: 'button', 'aria-label': viReturns.dismiss }, '×');
  const made = element('p', { class: 'thanh-doc', role: 'status' }, action, close);
  made.addEventListener('click', ({ target }) => {
    if (target === close || target === action) made.remove();
  });
  document.body.append(made);
  bar = made;
}

/** Offers the way back: to the place one left on this page, or to the page that bears a title. */
export function offerBack(title?: string): void {
  const words = title === undefined ? viReturns.back : viReturns.backTo(title);
  const back = element('button', { type: 'button' }, `← ${words}`);
  back.addEventListener('click', () => {
    history.back();
  });
  offer(back);
}

/** Offers to read on at a section. */
export function offerStop({ eid, name }: { eid: string; name: string }): void {
  offer(element('a', { href: `#${eid}` }, `${viReturns.resume}: ${name}`));
}
