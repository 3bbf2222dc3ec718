import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { graymap, type Picture } from './picture/picture.ts';

/** A word as the program reads it, in pixels from the upper left corner. */
export interface ReadWord {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  baseline: number;
  confidence: number;
  line: number;
  /** Height of its line's letters, from the foot of "p" to the head of "h". */
  rowHeight: number;
}

/** Reads pictures of words. */
export interface Reader {
  read: (picture: Picture, dpi: number) => Promise<ReadWord[]>;
  end: () => Promise<void>;
}

/** The folder of the package of models that is used; its other one holds the same letters and a second program's. */
const MODEL = '4.0.0_best_int';

/**
 * Starts the reading program (Tesseract, in WebAssembly) with its model from a package: nothing is fetched.
 *
 * @throws Error with `code` ERR_MODULE_NOT_FOUND where a package is missing
 */
export async function startReader(): Promise<Reader> {
  const data = path.dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/vie')));
  const { createWorker, OEM, PSM } = (await import('tesseract.js')).default;
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: path.join(data, MODEL),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
  return {
    read: async (picture, dpi) => {
      await worker.setParameters({
        tessedit_pageseg_mode: PSM.AUTO,
        user_defined_dpi: String(Math.round(dpi)),
      });
      const { data: found } = await worker.recognize(graymap(picture), {}, { blocks: true, text: false });
      const lines = (found.blocks ?? []).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines: own }) => own),
      );
      return lines.flatMap(({ words, baseline, rowAttributes }, line) =>
        words
          .filter(({ text }) => text.trim() !== '')
          .map(({ text, bbox, confidence }) => ({
            text: text.trim().normalize('NFC'),
            left: bbox.x0,
            top: bbox.y0,
            right: bbox.x1,
            bottom: bbox.y1,
            baseline: (baseline.y0 + baseline.y1) / 2,
            confidence,
            line,
            rowHeight: rowAttributes.rowHeight,
          })),
      );
    },
    end: async () => {
      await worker.terminate();
    },
  };
}
