/**
 * Adds a style sheet that a page needs only now and then, once; resolves when it holds.
 *
 * @param address of the sheet, as `import … from '….css?url'` gives it
 */
export function addStyle(address: string): Promise<void> {
  const url = new URL(address, location.href).href;
  const known = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  if (known.some(({ href }) => href === url)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  document.head.append(link);
  return new Promise((done) => {
    // Unstyled is better than not at all.
    for (const end of ['load', 'error'])
      link.addEventListener(end, () => {
        done();
      });
  });
}
