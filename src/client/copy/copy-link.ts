/**
 * Makes the permanent links of units copy their address, offers other ways to copy beside them, and links to selected
 * words; without this file they are plain links.
 */
const status = document.querySelector<HTMLElement>('.copied');
/** Path of the version's page; written relative to this page where the site may stand in any folder. */
const version = status?.dataset['version'] && new URL(status.dataset['version'], location.href).pathname;
let hide: ReturnType<typeof setTimeout> | undefined;

function announce(address: string, words: string): void {
  if (!status) return;
  const open = document.createElement('a');
  open.href = address;
  open.textContent = status.dataset['open'] ?? '';
  status.replaceChildren(`${words} `, open);
  status.classList.add('on');
  clearTimeout(hide);
  hide = setTimeout(() => status.classList.remove('on'), 6000);
}

document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.lk') : null;
  // Without a secure origin there is no clipboard: the link is followed as any other.
  if (!link || !('clipboard' in navigator)) return;
  event.preventDefault();
  offer(link);
  navigator.clipboard.writeText(link.href).then(
    () => {
      announce(link.href, status?.dataset['copied'] ?? '');
      const here = new URL(link.href);
      if (here.hash && here.pathname === location.pathname)
        history.replaceState(history.state, '', here.hash);
    },
    () => location.assign(link.href),
  );
});

/** One button for every unit: it goes to the link that is pointed at or has the focus. */
const more = document.createElement('button');
more.type = 'button';
more.className = 'kc';
more.setAttribute('aria-haspopup', 'dialog');
more.title = status?.dataset['more'] ?? '';
more.setAttribute('aria-label', more.title);

function offer(link: Element | null | undefined): void {
  if (version === undefined || !link || link.nextElementSibling === more || more === document.activeElement)
    return;
  link.after(more);
}

// The title of a page has its button from the start: it also shows that there is one.
offer(document.querySelector('h1 > a.lk'));
more.addEventListener('click', () => {
  const link = more.previousElementSibling;
  if (!(link instanceof HTMLAnchorElement) || version === undefined) return;
  void import('./copy-panel.ts').then(({ openCopyPanel }) => openCopyPanel(link, version));
});
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element) offer(target.closest('a.lk'));
});
document.addEventListener('pointerover', ({ target, pointerType }) => {
  // A finger has nothing to hover with: its tap on the link brings the button.
  if (pointerType === 'touch' || !(target instanceof Element)) return;
  offer(target.closest('p,h1,h2,h3,h4,h5,h6')?.querySelector(':scope > a.lk'));
});

const text = document.querySelector('.text');
let asked = false;
document.addEventListener('selectionchange', () => {
  if (asked || !text || version === undefined || getSelection()?.isCollapsed !== false) return;
  asked = true;
  void import('./copy-selection.ts').then(({ offerSelection }) => {
    offerSelection(text, announce);
  });
});

export {};
