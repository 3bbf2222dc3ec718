import { viInPageForm } from '#i18n/vi-reading.ts';
import { element } from '../dom.ts';

/**
 * The search inside a document: its line of the bar is made when it is first opened, and what answers in it is fetched
 * then.
 */
export function setUpInPageForm(bar: Element): void {
  const opener = bar.querySelector('[data-tim-trong]');
  let field: HTMLInputElement | undefined;
  opener?.addEventListener('click', () => {
    // At once: what is typed while the code is on its way stays.
    field ??= lineIn(bar);
    const isOpen = bar.classList.toggle('tim');
    opener.setAttribute('aria-expanded', String(isOpen));
    opener.setAttribute('aria-controls', 'tim-trong');
    if (isOpen) field.focus();
  });
}

/** Adds the line to the bar and gives its field. */
function lineIn(bar: Element): HTMLInputElement {
  const { label, placeholder, previous, next, clear, all, failed } = viInPageForm;
  const input = element('input', {
    id: 'tim-trong-o',
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
    placeholder,
    'aria-describedby': 'tim-trong-so',
  });
  const button = (sign: string, attributes: Record<string, string>) =>
    element('button', { class: 'button plain', type: 'button', ...attributes }, sign);
  const status = element('p', { id: 'tim-trong-so', role: 'status' });
  const form = element(
    'form',
    { id: 'tim-trong' },
    element('label', { class: 'an', for: input.id }, label),
    input,
    button('↑', { 'data-truoc': '', disabled: '', 'aria-label': previous, title: previous }),
    button('↓', { 'data-sau': '', disabled: '', 'aria-label': next, title: next }),
    button(clear, { 'data-xoa': '', hidden: '' }),
    status,
  );
  const details = element('details', { hidden: '' }, element('summary', {}, all), element('ol'));
  // Browsers of 2023 know neither what the element is nor how it stands.
  bar.append(element('search', { class: 'in-page', role: 'search' }, form, details));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  let loading: unknown;
  form.addEventListener('focusin', () => {
    loading ??= import('./in-page-search.ts').then(
      ({ setUpInPageSearch }) => {
        setUpInPageSearch(form);
      },
      () => {
        loading = undefined;
        status.textContent = failed;
      },
    );
  });
  return input;
}
