import { bodyAddress, guideAddress, placeAddress } from '#domain/permalink/address/address.ts';

/** The index page above pages of one kind: `/co-quan/` above `/co-quan/{body}/`. */
const indexOf = (addressOf: (key: string) => string): string => addressOf('').slice(0, -1);

/** Index pages of the bodies, places and guides. */
export const SECTIONS = {
  bodies: indexOf(bodyAddress),
  places: indexOf(placeAddress),
  guides: indexOf(guideAddress),
} as const;
