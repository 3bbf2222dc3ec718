/** The button that turns the dark theme on and off; the choice stays on this device (before-paint.js reads it). */
export function setUpTheme(root: HTMLElement = document.documentElement): void {
  const button = document.querySelector<HTMLButtonElement>('[data-doi-giao-dien]');
  if (!button) return;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = (): boolean =>
    root.dataset['giaoDien'] ? root.dataset['giaoDien'] === 'toi' : system.matches;
  const show = (): void => {
    button.setAttribute('aria-pressed', String(isDark()));
  };
  button.addEventListener('click', () => {
    const theme = isDark() ? 'sang' : 'toi';
    root.dataset['giaoDien'] = theme;
    try {
      localStorage.setItem('giao-dien', theme);
    } catch {
      // Storage is closed: the choice holds for this page.
    }
    show();
  });
  system.addEventListener('change', show);
  show();
}
