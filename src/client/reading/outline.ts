/**
 * Marks the section being read in the outline. The mark is an attribute that changes colour only: nothing moves but
 * the outline's own scroll position.
 */
const outline = document.querySelector('nav.outline');
const links = new Map<string, HTMLAnchorElement>();
for (const link of outline?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? []) {
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
  if (link) keepInView(link);
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

// On a narrow screen the outline is a menu: it closes once a section is chosen.
outline?.addEventListener('click', (event) => {
  const narrow = matchMedia('(max-width: 63.99rem)').matches;
  if (narrow && event.target instanceof Element && event.target.closest('a')) {
    outline.querySelector('details')?.removeAttribute('open');
  }
});
// Where the browser cannot keep a closed <details> visible by style, it is opened beside the text.
if (!CSS.supports('selector(::details-content)') && matchMedia('(min-width: 64rem)').matches) {
  outline?.querySelector('details')?.setAttribute('open', '');
}

export {};
