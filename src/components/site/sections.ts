import { ADDRESSES, bodyAddress, guideAddress, placeAddress } from '#domain/permalink/address/address.ts';
import { vi } from '#i18n/vi.ts';

/** The index page above pages of one kind: `/co-quan/` above `/co-quan/{body}/`. */
const indexOf = (addressOf: (key: string) => string): string => addressOf('').slice(0, -1);

/** Index pages of the bodies, places and guides. */
export const SECTIONS = {
  bodies: indexOf(bodyAddress),
  places: indexOf(placeAddress),
  guides: indexOf(guideAddress),
} as const;

/** The parts of the site that the head of each page names, in order: their index pages. */
export const PARTS = [
  { label: vi.site.documents, path: ADDRESSES.documents },
  { label: vi.site.targets, path: ADDRESSES.targets },
  { label: vi.site.news, path: ADDRESSES.news },
  { label: vi.site.guides, path: SECTIONS.guides },
] as const;

/** The part of the site that a page is in: its index page; null where it is in none. */
export function partOf(path: string): string | null {
  return PARTS.find((part) => path.startsWith(part.path))?.path ?? null;
}
