import { required } from '../dom.ts';
import { rememberSearch } from './recent-searches.ts';

/**
 * Brings the code of the search: at once where the address asks something, else as soon as somebody is about to type,
 * or a moment after the page has loaded. The form works without it, by its address.
 */
const input = required<HTMLInputElement>(document, '#tim-o');
let started: Promise<unknown> | null = null;

function start(): void {
  started ??= import('./search-page.ts');
}

if (new URLSearchParams(location.search).has('q')) start();
else {
  for (const event of ['focus', 'input', 'pointerdown']) input.addEventListener(event, start, { once: true });
  // Sent before the code is there, the form opens its own address.
  const remember = () => {
    rememberSearch(input.value.trim());
  };
  required<HTMLFormElement>(document, '#tim').addEventListener('submit', remember, { once: true });
  const later = () => setTimeout(start, 200);
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}
