/** Makes the permanent links of units copy their address; without this file they are plain links. */
const status = document.querySelector<HTMLElement>('.copied');
let hide: ReturnType<typeof setTimeout> | undefined;

function announce(address: string): void {
  if (!status) return;
  const open = document.createElement('a');
  open.href = address;
  open.textContent = status.dataset['open'] ?? '';
  status.replaceChildren(`${status.dataset['copied'] ?? ''} `, open);
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
  navigator.clipboard.writeText(link.href).then(
    () => {
      announce(link.href);
      const here = new URL(link.href);
      if (here.hash && here.pathname === location.pathname)
        history.replaceState(history.state, '', here.hash);
    },
    () => location.assign(link.href),
  );
});

export {};
