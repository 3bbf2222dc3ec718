import { readFileSync, writeFileSync } from 'node:fs';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { windows1252Character } from '#domain/text/legacy-encoding.ts';
import { fontReading } from '../../legacy-font.ts';
import { type DrawnLetter, drawnOn, type Operators } from './pdf-content.ts';
import { itemsOf } from './pdf-items.ts';
import { PdfPort } from './pdf-port.ts';
import type { PdfAnswer, PdfPage } from './pdf-page.ts';
import { rulesOf } from './pdf-rules.ts';
import { annotationsOf, markStamps } from './pdf-stamps.ts';
import { angleOf, uprightOf } from './pdf-upright.ts';
import { unseenOn } from './pdf-unseen.ts';

// Runs as a process of its own, so that a hostile file ends there: a PDF on standard input, its text as JSON on
// standard output.

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;
type PDFWorker = InstanceType<Awaited<ReturnType<typeof getResolvedPDFJS>>['PDFWorker']>;

/** What the library's bundle leaves for those who start its reading half themselves. */
declare const pdfjsWorker: { WorkerMessageHandler: { initializeFromPort: (port: PdfPort) => void } };

/**
 * Fonts are read, never drawn with: without this the library, which finds no browser, works out the outline of every
 * letter, to draw it itself.
 */
globalThis.FontFace ??= class {
  readonly loaded = Promise.resolve(this);
} as unknown as typeof FontFace;
const NOTHING_DRAWN = {
  disableFontFace: false,
  ownerDocument: { fonts: new Set<FontFace>() } as unknown as HTMLDocument,
};

async function read(bytes: Uint8Array): Promise<PdfAnswer> {
  let document: Document;
  try {
    document = await getDocumentProxy(bytes, {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      worker: await ownWorker(),
      ...NOTHING_DRAWN,
    });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { problem: isLocked ? 'mat-khau' : 'hong' };
  }
  const { info } = await document.getMetadata();
  const isPortfolio = 'IsCollectionPresent' in info && info.IsCollectionPresent === true;
  if (isPortfolio) return { problem: 'goi-tep' };
  const { OPS: codes } = await getResolvedPDFJS();
  const names = new Map(Object.entries(codes).map(([name, code]): [unknown, string] => [code, name]));
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await pageOf(page, (code) => names.get(code) ?? '', fontsOf(page)));
    page.cleanup();
  }
  return { pages };
}

/** The library's reading half in this process, talked to without copies. */
async function ownWorker(): Promise<PDFWorker> {
  const { PDFWorker: Worker } = await getResolvedPDFJS();
  const port = new PdfPort();
  pdfjsWorker.WorkerMessageHandler.initializeFromPort(port);
  return Worker.create({ port: port as unknown as globalThis.Worker, verbosity: 0 });
}

async function pageOf(
  page: Page,
  nameOf: (code: number) => string,
  fontOf: (id: string) => Font,
): Promise<PdfPage> {
  const operators: Operators = await page.getOperatorList();
  const drawn = drawnOn(operators, nameOf, (id) => fontOf(id).unit);
  const view = page.view as [number, number, number, number];
  const { matrix, width, height } = uprightOf(view, directionOf(drawn.letters, page.rotate));
  const old = new Map(
    [...new Set(drawn.letters.map(({ font }) => font))].flatMap((id): [string, string][] => {
      const { name } = fontOf(id);
      return fontReading(name) === null ? [] : [[id, name]];
    }),
  );
  readCodes(drawn.letters, old);
  const unseen = unseenOn(drawn, matrix);
  const items = itemsOf(drawn.letters, matrix, (letter) => {
    const font = old.get(letter.font);
    return {
      ...(font === undefined ? {} : { font }),
      ...(letter.stamp === 0 ? {} : { stamp: letter.stamp }),
      ...(unseen.has(letter) ? { reason: 'chữ trắng, không thấy trên trang' } : {}),
    };
  });
  const { items: plain } = await page.getTextContent();
  return {
    ...rulesOf(drawn.paths, matrix),
    width,
    height,
    items: markStamps(items, annotationsOf(await page.getAnnotations(), operators, nameOf)),
    pictures: drawn.pictures,
    secondReading: plain.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
  };
}

/** The name of a font in the file, and the unit of its widths. */
interface Font {
  name: string;
  unit: number;
}

/** The fonts of a page by their ids; each is looked at once, as the library reads it anew whenever it is asked. */
function fontsOf({ commonObjs }: Page): (id: string) => Font {
  const known = new Map<string, Font>();
  const read = (id: string): Font => {
    const font: unknown = commonObjs.has(id) ? commonObjs.get(id) : null;
    if (typeof font !== 'object' || font === null) return { name: '', unit: 0.001 };
    const unit: unknown = 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? font.fontMatrix[0] : 0;
    return {
      name: 'name' in font ? String(font.name) : '',
      unit: typeof unit === 'number' && unit !== 0 ? unit : 0.001,
    };
  };
  return (id) => {
    const font = known.get(id) ?? read(id);
    known.set(id, font);
    return font;
  };
}

/** Fewer letters of ASCII tell nothing of a font's codes, nor does a smaller share of them that are their own. */
const FEWEST_OWN = 8;
const OWN_SHARE = 0.9;

/**
 * Letters of fonts from before Unicode as the characters of their codes, where the codes are those of the encoding: what
 * a file says they mean was made for other fonts and is often wrong.
 */
function readCodes(letters: readonly DrawnLetter[], old: ReadonlyMap<string, string>): void {
  const own = new Map<string, { all: number; same: number }>();
  for (const { text, font, code } of letters) {
    if (!old.has(font) || !/^[\x21-\x7e]$/.test(text)) continue;
    const count = own.get(font) ?? { all: 0, same: 0 };
    count.all += 1;
    if (text.charCodeAt(0) === code) count.same += 1;
    own.set(font, count);
  }
  for (const letter of letters) {
    const { all, same } = own.get(letter.font) ?? { all: 0, same: 0 };
    if (all >= FEWEST_OWN && same >= all * OWN_SHARE && letter.code > 0x7f && letter.code <= 0xff)
      letter.text = windows1252Character(letter.code);
  }
}

/** The direction most of a page's text runs in; the page's own rotation where it has none. */
function directionOf(letters: readonly DrawnLetter[], rotation: number): number {
  const count = new Map<number, number>();
  for (const { matrix, text } of letters) {
    const angle = angleOf(matrix);
    if (angle % 90 === 0 && text.trim() !== '') count.set(angle, (count.get(angle) ?? 0) + 1);
  }
  const [most] = [...count].sort((a, b) => b[1] - a[1]);
  return most ? most[0] : rotation;
}

const answer = await read(new Uint8Array(readFileSync(0))).catch((): PdfAnswer => ({ problem: 'hong' }));
writeFileSync(1, JSON.stringify(answer));
