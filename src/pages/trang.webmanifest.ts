import type { APIRoute } from 'astro';
import { MARKER } from '#domain/hosting/relocate.ts';
import { ADDRESSES } from '#domain/permalink/address/address.ts';
import { vi } from '#i18n/vi.ts';
import { library } from '#library/of-thread.ts';

// Unlike every other address it is resolved against the host, so that it must name the base. A site that can stand
// anywhere does not know it: browsers then take the address it starts at, which is the same.
const BASE = import.meta.env.BASE_URL;
const ID = BASE === MARKER ? undefined : BASE;

/** The web app manifest: every address but its identifier is relative to it, so it holds under any base. */
export const GET: APIRoute = () => {
  const { name, tagline, language } = library().catalogues().site;
  const icon = (file: string, size: number, purpose: string) => ({
    src: `bieu-tuong/${file}.png`,
    sizes: `${String(size)}x${String(size)}`,
    type: 'image/png',
    purpose,
  });
  const page = (name: string, path: string) => ({ name, url: `.${path}` });
  const manifest = {
    id: ID,
    name,
    short_name: name,
    description: tagline,
    lang: language,
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#fcfaf6',
    theme_color: '#9a1c1f',
    shortcuts: [page(vi.site.search, ADDRESSES.search), page(vi.site.targets, ADDRESSES.targets)],
    // A shared text is what is searched; a shared link of the site leads to its place there.
    share_target: {
      action: `.${ADDRESSES.search}`,
      method: 'GET',
      enctype: 'application/x-www-form-urlencoded',
      params: { text: 'q', url: 'q' },
    },
    icons: [icon('192', 192, 'any'), icon('512', 512, 'any'), icon('che-512', 512, 'maskable')],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
