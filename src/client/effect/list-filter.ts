/** Leaves in a list of documents those in force on a day that the address names (`?hieu-luc=2026-01-01`). */
import { forceOn, isDay } from '#domain/effect/effect.ts';

const form = document.querySelector<HTMLFormElement>('.force-filter');
const field = form?.querySelector('input');

/** Hides what is not in force, and says how many of how many are, and how many do not say. */
function filter(day: string): void {
  const counts = { dang: 0, chua: 0, het: 0, 'khong-ro': 0 };
  const cards = document.querySelectorAll<HTMLElement>('.card');
  for (const card of cards) {
    const { tu = null, den = null } = card.querySelector<HTMLElement>('[data-hieu-luc]')?.dataset ?? {};
    const force = forceOn({ from: tu, to: den }, day);
    counts[force]++;
    card.hidden = day !== '' && force !== 'dang';
  }
  for (const group of document.querySelectorAll<HTMLElement>('.group'))
    group.hidden = group.querySelector('.card:not([hidden])') === null;
  const status = form?.querySelector<HTMLElement>('[role=status]');
  const reset = form?.querySelector('button');
  if (reset) reset.hidden = day === '';
  if (!status) return;
  const { ten = '', khongRo = '' } = status.dataset;
  const unknown = counts['khong-ro'] > 0 ? khongRo.replace('{}', String(counts['khong-ro'])) : '';
  status.textContent =
    day === '' ? '' : ten.replace('{}', String(counts.dang)).replace('{}', String(cards.length)) + unknown;
}

/** The day the address names; '' where it names none. */
function asked(): string {
  const day = new URLSearchParams(location.search).get(field?.name ?? '') ?? '';
  return isDay(day) ? day : '';
}

function show(): void {
  const day = asked();
  if (field) field.value = day;
  filter(day);
}

function ask(day: string): void {
  const { href } = location;
  const address = new URL(href);
  if (day === '') address.searchParams.delete(field?.name ?? '');
  else address.searchParams.set(field?.name ?? '', day);
  if (address.href !== href) history.pushState(null, '', address);
  show();
}

field?.addEventListener('change', () => {
  ask(field.value);
});
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(field?.value ?? '');
});
form?.addEventListener('reset', (event) => {
  event.preventDefault();
  ask('');
});
addEventListener('popstate', show);
show();
