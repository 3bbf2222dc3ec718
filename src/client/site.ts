import { setUpSharing } from './copy/share.ts';
import { required } from './dom.ts';
import { askedWords } from './search/asked-words.ts';
import { searchDialog } from './search/dialog-frame.ts';
import { setUpTheme } from './theme.ts';

setUpTheme();
setUpSearch();
const copied = document.querySelector<HTMLElement>('.copied');
if (copied) setUpSharing(copied);
setUpMarks();
setUpOffline();

/** The search dialog: made when it is first opened; what answers in it, and the index, are fetched then. */
function setUpSearch(): void {
  const openers = document.querySelectorAll<HTMLElement>('[data-mo-tim]');
  let dialog: HTMLDialogElement | undefined;
  /** Opens it at once: what is typed while the code is on its way stays. */
  const open = (): HTMLInputElement => {
    dialog ??= document.body.appendChild(searchDialog(resultsPage(openers[0])));
    const own = dialog;
    const field = required<HTMLInputElement>(own, 'input');
    if (!own.open) {
      own.showModal();
      field.focus();
      field.select();
    }
    void import('./search/search-dialog.ts').then(({ openSearchDialog }) => {
      openSearchDialog(own);
    });
    return field;
  };
  for (const link of openers) {
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-keyshortcuts', 'Control+K Meta+K');
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open();
    });
    // A field of the page that is typed into: what was typed goes on in the dialog.
    link.addEventListener('input', () => {
      if (!(link instanceof HTMLInputElement)) return;
      const field = open();
      field.value = link.value;
      field.setSelectionRange(field.value.length, field.value.length);
      link.value = '';
    });
  }
  document.addEventListener('keydown', (event) => {
    if (
      event.key.toLowerCase() !== 'k' ||
      !(event.ctrlKey || event.metaKey) ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    if (dialog?.open) dialog.close();
    else open();
  });
}

/** Where what opens the search leads without scripts: its link, or the form of its field. */
function resultsPage(opener: HTMLElement | undefined): string {
  return opener?.closest('form')?.action ?? opener?.closest('a')?.href ?? '';
}

/**
 * Words a search result asks to be marked. They leave the address at once, so that what is copied from it is the
 * permanent one, and stay with the history entry for reloading and coming back.
 */
function setUpMarks(): void {
  const { words, spot, rest } = askedWords(location.href);
  const isAsked = words.length > 0 || spot !== '';
  const kept = history.state as { tu?: string[]; cho?: string } | null;
  if (isAsked) history.replaceState({ tu: words, cho: spot }, '', rest);
  const wanted = isAsked ? { words, spot } : { words: kept?.tu ?? [], spot: kept?.cho ?? '' };
  const main = document.querySelector('main');
  if ((wanted.words.length === 0 && wanted.spot === '') || !main) return;
  void import('./reading/mark-words.ts').then(({ markWords }) => markWords(wanted.words, main, wanted.spot));
}

/** Starts the service worker once per device, when the page has nothing else to do. */
function setUpOffline(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator) || navigator.serviceWorker.controller) return;
  addEventListener('load', () => {
    setTimeout(() => {
      void import('./offline/worker-registration.ts')
        .then(({ startWorker }) => startWorker())
        .catch(() => undefined);
    }, 3000);
  });
}
