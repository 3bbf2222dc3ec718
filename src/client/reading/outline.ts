/**
 * The outline and the bar of a text: marks the section being read, says in the bar where that is, opens the outline
 * there over a narrow screen, and makes the bar slim while one reads on. Nothing moves but the outline's own scroll
 * position.
 */
const root = document.documentElement;
const outline = document.querySelector<HTMLElement>('nav.outline');
const bar = document.querySelector<HTMLElement>('.bar');
const opener = bar?.querySelector<HTMLElement>('.bar-where');
const place = bar?.querySelector('[data-cho]');
const links = new Map<string, HTMLAnchorElement>();
for (const link of outline?.querySelectorAll<HTMLAnchorElement>('ol a[href^="#"]') ?? []) {
  links.set(decodeURIComponent(link.hash.slice(1)), link);
}
const sections = [...links.keys()]
  .map((id) => document.getElementById(id))
  .filter((section) => section !== null);

let current: HTMLAnchorElement | undefined;

function mark(id: string | undefined): void {
  const link = id === undefined ? undefined : links.get(id);
  if (link === current) return;
  current?.removeAttribute('aria-current');
  link?.setAttribute('aria-current', 'location');
  current = link;
  if (place) place.textContent = link ? pathOf(link) : '';
  if (link) keepInView(link);
}

/** The printed numbers on the way to a section: "II › 3.2"; its first words where it has none. */
function pathOf(link: Element): string {
  const numbers: string[] = [];
  for (let item = link.closest('li'); item; item = item.parentElement?.closest('li') ?? null) {
    const number = item.querySelector(':scope > a > .so')?.textContent;
    // Matches the end of "II.", "3.2." and of "Phần thứ hai:".
    if (number) numbers.unshift(number.replace(/[.:]+$/, ''));
  }
  // "3" says nothing that "3.2" does not; of a deep path the end tells.
  const told = numbers.filter((number, i) => !numbers[i + 1]?.startsWith(`${number}.`)).slice(-3);
  if (told.length > 0) return told.join(' › ');
  const words = (link.textContent ?? '').trim();
  return words.length > 24 ? `${words.slice(0, words.lastIndexOf(' ', 24))}…` : words;
}

/** Scrolls the outline itself, never the page. */
function keepInView(link: HTMLElement): void {
  if (!outline || outline.scrollHeight <= outline.clientHeight) return;
  const frame = outline.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom) outline.scrollTop += top - frame.top - frame.height / 3;
}

// A section is being read while it crosses a line a fifth down the screen; of nested sections the innermost counts.
const crossing = new Set<Element>();
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) crossing.add(target);
      else crossing.delete(target);
    }
    mark(sections.findLast((section) => crossing.has(section))?.id);
  },
  { rootMargin: '-20% 0px -79% 0px' },
);
for (const section of sections) observer.observe(section);

// Over a narrow screen the outline opens where one is, and closes once a section is chosen.
function close(): void {
  outline?.classList.remove('mo');
}

opener?.addEventListener('click', (event) => {
  if (!outline) return;
  event.preventDefault();
  outline.classList.add('mo');
  const at = outline.querySelector<HTMLElement>('[aria-current]') ?? outline;
  at.focus({ preventScroll: true });
  keepInView(at);
});
outline?.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.closest('[data-dong]')) opener?.focus();
  if (target.closest('a, [data-dong]')) close();
});
outline?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !outline.classList.contains('mo')) return;
  close();
  opener?.focus();
});
outline?.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !outline.contains(relatedTarget)) close();
});

let last = scrollY;
addEventListener(
  'scroll',
  () => {
    const by = scrollY - last;
    if (!bar || Math.abs(by) < 6) return;
    last = scrollY;
    root.dataset['thanh'] = by > 0 && bar.getBoundingClientRect().top <= 0 ? 'gon' : '';
  },
  { passive: true },
);

export {};
