import { linkAddress } from './link-address.ts';

/**
 * The one sign to share: it copies the permanent link of a place and opens the panel with the other ways to hand it on;
 * links to selected words. Without this the signs are plain links.
 *
 * @param status where it is said that words were copied; it names the page of the version
 */
export function setUpSharing(status: HTMLElement): void {
  // Written relative to this page where the site may stand in any folder.
  const version = new URL(status.dataset['version'] ?? '', location.href).pathname;
  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const sign = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.lk') : null;
    if (!sign) return;
    event.preventDefault();
    const link = sign.hasAttribute('data-thanh') ? (signOfPlace() ?? sign) : sign;
    // At once: a browser lets a page copy in answer to a touch, not after code was fetched.
    const copied =
      'clipboard' in navigator
        ? navigator.clipboard.writeText(linkAddress(link)).then(
            () => true,
            () => false,
          )
        : Promise.resolve(false);
    if (link.hash && link.pathname === location.pathname) history.replaceState(history.state, '', link.hash);
    void import('./share-panel.ts').then(({ openSharePanel }) => openSharePanel(link, version, copied));
  });

  const text = document.querySelector('.text');
  let asked = false;
  document.addEventListener('selectionchange', () => {
    if (asked || !text || getSelection()?.isCollapsed !== false) return;
    asked = true;
    void import('./copy-selection.ts').then(({ offerSelection }) => {
      offerSelection(text, status);
    });
  });
}

/** The sign of the section being read, for the sign of the bar; that of the title where none is. */
function signOfPlace(): HTMLAnchorElement | null {
  const at = document.querySelector<HTMLAnchorElement>('.outline a[aria-current=location]')?.hash ?? '';
  const section = document.getElementById(decodeURIComponent(at.slice(1)));
  return (
    section?.querySelector<HTMLAnchorElement>(':scope > * > a.lk') ?? document.querySelector('h1 > a.lk')
  );
}
