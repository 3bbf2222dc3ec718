/**
 * Puts text on the clipboard, with HTML for programs that can show it. False where the browser does not allow it: no
 * secure origin, or no permission.
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  try {
    if (html !== undefined && 'ClipboardItem' in globalThis) {
      const part = (type: string, words: string) => ({ [type]: new Blob([words], { type }) });
      await navigator.clipboard.write([
        new ClipboardItem({ ...part('text/plain', text), ...part('text/html', html) }),
      ]);
    } else {
      await navigator.clipboard.writeText(text);
    }
    return true;
  } catch {
    return false;
  }
}
