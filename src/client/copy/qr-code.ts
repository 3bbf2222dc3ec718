import { encode } from 'uqr';
import { qrPath } from '#domain/export/qr-path.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Empty modules around the code (ISO/IEC 18004 asks for four). */
const BORDER = 4;

/** The QR code of an address as a picture, one unit of its view box per module. */
export function qrCode(address: string, label: string): SVGSVGElement {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER });
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', `0 0 ${String(size)} ${String(size)}`);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', label);
  const modules = document.createElementNS(SVG, 'path');
  modules.setAttribute('d', qrPath(data));
  picture.append(modules);
  return picture;
}
