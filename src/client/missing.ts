/** Offers, on the page of an address that is not there, the nearest one above it that is: its document, its list. */
const offer = document.querySelector<HTMLElement>('#gan-nhat');
const link = offer?.querySelector('a');

/** The addresses above a path, the nearest first, down to the one right below the root of the site. */
function above(path: string, root: string): string[] {
  const steps = path.slice(root.length).split('/').filter(Boolean);
  return steps.slice(1).map((_, i) => `${root}${steps.slice(0, steps.length - 1 - i).join('/')}/`);
}

/** The title of a page, without the site's name; read as words: pages allow no HTML to be made of text. */
function titleIn(html: string): string {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  const signs: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return (title.split(' · ')[0] ?? '').replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => signs[sign] ?? sign);
}

async function nearest(): Promise<void> {
  const root = new URL(offer?.dataset['goc'] ?? '/', location.href).pathname;
  if (!offer || !link || !location.pathname.startsWith(root)) return;
  for (const path of above(location.pathname, root)) {
    const answer = await fetch(path).catch(() => null);
    if (!answer?.ok) continue;
    link.href = path;
    link.textContent = titleIn(await answer.text()) || path;
    offer.hidden = false;
    return;
  }
}

void nearest();

export {};
