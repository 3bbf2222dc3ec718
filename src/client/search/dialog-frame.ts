import { viSearchDialog } from '#i18n/vi-search-dialog.ts';
import { element } from '../dom.ts';

/**
 * The search dialog as it is before anything is asked, not yet in the page.
 *
 * @param page address of the page of results: where Enter and the link at the foot lead
 */
export function searchDialog(page: string): HTMLDialogElement {
  const { title, label, placeholder, close, hint, openPage, clearRecent, keys } = viSearchDialog;
  return element(
    'dialog',
    { id: 'hop-tim', class: 'search-dialog', 'aria-label': title },
    element(
      'form',
      { role: 'search', action: page },
      element('label', { class: 'an', for: 'hop-tim-o' }, label),
      element('input', {
        id: 'hop-tim-o',
        name: 'q',
        type: 'text',
        inputmode: 'search',
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': 'false',
        'aria-controls': 'hop-tim-ds',
        autocomplete: 'off',
        autocapitalize: 'none',
        spellcheck: 'false',
        enterkeyhint: 'search',
        placeholder,
      }),
      element('button', { class: 'button plain', type: 'button', 'data-dong': '' }, close),
    ),
    element('p', { class: 'search-status', role: 'status' }, hint),
    element('div', { id: 'hop-tim-ds', role: 'listbox', 'aria-label': title }),
    element(
      'p',
      { class: 'search-foot' },
      element('a', { href: page, 'data-tat-ca': '' }, openPage),
      element('button', { type: 'button', 'data-xoa': '', hidden: '' }, clearRecent),
      element('span', { 'aria-hidden': 'true' }, keys),
    ),
  );
}
