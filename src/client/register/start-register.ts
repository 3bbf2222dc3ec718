import type { RegisterColumn } from '#domain/target/register/register-sort.ts';

/**
 * Makes the register of targets a tool: column heads become buttons; the filter's own code and data come with its
 * first use, or at once where the address asks for a filter.
 */
const form = document.querySelector<HTMLFormElement>('#loc');
let started: Promise<unknown> | null = null;

function start(column?: RegisterColumn): void {
  started ??= import('./register-page.ts').then(({ openRegisterPage }) => openRegisterPage(column));
}

for (const head of document.querySelectorAll<HTMLElement>('th[data-xep]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  button.addEventListener('click', () => {
    start(head.dataset['xep'] as RegisterColumn);
  });
  head.append(button);
}
for (const kind of ['focusin', 'pointerdown'] as const) {
  form?.addEventListener(kind, () => {
    start();
  });
}
// A row may stand on a further page.
const row = location.hash.slice(1);
const isElsewhere =
  row !== '' && document.querySelector('#so-trang') !== null && !document.getElementById(row);
if (location.search !== '' || isElsewhere) start();
