import { setUpSharing } from './copy/share.ts';
import { askedWords } from './search/asked-words.ts';
import { setUpTheme } from './theme.ts';

setUpTheme();
setUpSearch();
const copied = document.querySelector<HTMLElement>('.copied');
if (copied) setUpSharing(copied);
setUpMarks();
setUpOffline();

/** The search dialog: its code and the index are fetched when it is first opened. */
function setUpSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#hop-tim');
  if (!dialog) return;
  const open = async (): Promise<void> => {
    if (!dialog.open) {
      dialog.showModal();
      // At once: what is typed while the code is on its way stays.
      const field = dialog.querySelector('input');
      field?.focus();
      field?.select();
    }
    const { openSearchDialog } = await import('./search/search-dialog.ts');
    openSearchDialog(dialog);
  };
  for (const link of document.querySelectorAll<HTMLElement>('[data-mo-tim]')) {
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-keyshortcuts', 'Control+K Meta+K');
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void open();
    });
    // A field of the page that is typed into: what was typed goes on in the dialog.
    link.addEventListener('input', () => {
      const field = dialog.querySelector('input');
      if (!field || !(link instanceof HTMLInputElement)) return;
      void open();
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
    if (dialog.open) dialog.close();
    else void open();
  });
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
