import { required } from '../dom.ts';

/** The field of the index of citations: what resolves a pasted citation is fetched when one is asked for. */
const form = required<HTMLFormElement>(document, '#tra');
const input = required<HTMLInputElement>(form, 'input');
const answer = required<HTMLElement>(document, '#tra-ra');

async function ask(): Promise<void> {
  const asked = input.value.trim();
  if (asked === '') {
    answer.replaceChildren();
    return;
  }
  const { showCited } = await import('./cited-answer.ts');
  await showCited(asked, answer);
}

function askAddress(): void {
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  void ask();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const address = new URL(location.pathname, location.href);
  if (input.value.trim() !== '') address.searchParams.set('q', input.value.trim());
  history.pushState(history.state, '', address);
  void ask();
});
addEventListener('popstate', askAddress);
askAddress();
