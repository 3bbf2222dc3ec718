/** Key of the device's store: where one stopped in documents read last. */
const STOPPED = 'doc-tiep';
/** Key of the tab's store: the page one followed a link from, and where that link led. */
const CAME_FROM = 'tro-lai';
/** Documents remembered. */
const MOST = 20;

interface Stop {
  eid: string;
  name: string;
}

function readStops(): Record<string, Stop> {
  try {
    return JSON.parse(localStorage.getItem(STOPPED) ?? '{}') as Record<string, Stop>;
  } catch {
    return {};
  }
}

/** The first words of a name, whole ones. */
function cutAtWord(words: string, most = 48): string {
  return words.length <= most ? words : `${words.slice(0, words.lastIndexOf(' ', most))}…`;
}

/** Notes the section being read, or that the beginning or the end is. */
function keepStop(text: HTMLElement): void {
  const sections = [...text.querySelectorAll<HTMLElement>('section[id]')];
  const current = sections.findLast((one) => one.getBoundingClientRect().top < innerHeight / 3);
  const isEnd = text.getBoundingClientRect().bottom < innerHeight * 1.5;
  const { [location.pathname]: _, ...others } = readStops();
  const kept = Object.entries(others).slice(1 - MOST);
  if (current && !isEnd && scrollY > innerHeight) {
    const heading = current.querySelector(':scope > :is(h1, h2, h3, h4, h5, h6)');
    const name = cutAtWord((heading?.textContent ?? '').trim().replace(/\s+/g, ' '));
    kept.push([location.pathname, { eid: current.id, name }]);
  }
  try {
    localStorage.setItem(STOPPED, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Storage is closed: nothing is remembered.
  }
}

function offerStop(): void {
  const stop = readStops()[location.pathname];
  if (!stop || location.hash !== '' || !document.getElementById(stop.eid)) return;
  void import('./offer.ts').then((offers) => {
    offers.offerStop(stop);
  });
}

function offerBack(title?: string): void {
  void import('./offer.ts').then((offers) => {
    offers.offerBack(title);
  });
}

function keepOrigin(to: string, title: string): void {
  try {
    sessionStorage.setItem(CAME_FROM, JSON.stringify([to, title]));
  } catch {
    // Storage is closed: the browser's own button leads back.
  }
}

/** The path that the link of the page before led to, and that page's title; once. */
function takeOrigin(): [string, string] | [] {
  try {
    const kept = sessionStorage.getItem(CAME_FROM);
    sessionStorage.removeItem(CAME_FROM);
    return kept === null ? [] : (JSON.parse(kept) as [string, string]);
  } catch {
    return [];
  }
}

/** Whether this page was opened by a link or an address, and not by going back or loading again. */
function isFresh(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'navigate';
}

/**
 * Offers the way back after a link of the text was followed, and to read on where one stopped.
 *
 * @param keepsPlace whether the place one stops at is remembered
 */
export function setUpReturns(text: HTMLElement, keepsPlace: boolean): void {
  const [to, title] = takeOrigin();
  if (isFresh()) {
    if (to === location.pathname && title !== undefined) offerBack(title);
    else if (keepsPlace) offerStop();
  }
  text.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.matches('.lk') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.pathname === location.pathname && link.hash !== '') {
      addEventListener(
        'hashchange',
        () => {
          offerBack();
        },
        { once: true },
      );
    } else if (link.origin === location.origin) {
      const words = document.title.split(' · ')[0] ?? '';
      keepOrigin(link.pathname, words);
    }
  });
  if (keepsPlace) {
    addEventListener('pagehide', () => {
      keepStop(text);
    });
  }
}
