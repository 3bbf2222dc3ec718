import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Icons an installed site needs, drawn from the one sign of the site: `npm run icons` after that sign changes. */
const root = path.resolve(import.meta.dirname, '..');
const sign = readFileSync(path.join(root, 'public/favicon.svg'), 'utf8');

/** A maskable icon is cut to any shape by the device: the sign keeps within the middle four fifths, on its own ground. */
const masked = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 40 40"><rect x="-4" y="-4" width="40" height="40" fill="#9a1c1f"/>${sign
  .replace(/^<svg[^>]*>/, '')
  .replace(/<\/svg>\s*$/, '')}</svg>`;

const folder = path.join(root, 'public/bieu-tuong');
mkdirSync(folder, { recursive: true });
for (const [name, svg, size] of [
  ['180', masked, 180],
  ['192', sign, 192],
  ['512', sign, 512],
  ['che-512', masked, 512],
] as const) {
  const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  writeFileSync(path.join(folder, `${name}.png`), drawn);
  console.log(`${name}.png: ${drawn.length} byte`);
}
