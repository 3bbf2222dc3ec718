import type { APIRoute } from 'astro';
import { library } from '#library/of-thread.ts';

/** The web app manifest: every address is relative to it, so it holds under any base. */
export const GET: APIRoute = () => {
  const { name, tagline, language } = library().catalogues().site;
  const icon = (file: string, size: number, purpose: string) => ({
    src: `bieu-tuong/${file}.png`,
    sizes: `${String(size)}x${String(size)}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name,
    short_name: name,
    description: tagline,
    lang: language,
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#fcfaf6',
    theme_color: '#9a1c1f',
    icons: [icon('192', 192, 'any'), icon('512', 512, 'any'), icon('che-512', 512, 'maskable')],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
