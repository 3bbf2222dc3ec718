import { viReading } from '#i18n/vi-reading.ts';
import { element } from '../dom.ts';

/** The tools of reading: what is chosen from is made when they are first opened, what answers is fetched then. */
export function setUpTools(tools: HTMLElement): void {
  for (const kind of ['click', 'toggle'])
    tools.addEventListener(kind, ({ target }) => {
      // A click comes before they open: they open at their size.
      if (tools.childElementCount === 1) fill(tools);
      // A touch that comes before the code is answered by it.
      void import('./choices.ts').then(({ choose }) => {
        choose(target);
      });
    });
}

function fill(tools: HTMLElement): void {
  const { size, sizes, width, widths, printCodes } = viReading;
  tools.append(
    group('co', size, sizes),
    group('rong', width, widths),
    element('button', { type: 'button', 'data-in-ma': '' }, printCodes),
  );
}

/** Buttons of which one is chosen; style sheets know the names. */
function group(name: string, label: string, choices: Readonly<Record<string, string>>): HTMLElement {
  const buttons = Object.entries(choices).map(([value, words]) =>
    element('button', { type: 'button', 'data-chon': name, value, 'aria-pressed': 'false' }, words),
  );
  return element('div', { role: 'group', 'aria-label': label }, element('span', {}, label), ...buttons);
}
