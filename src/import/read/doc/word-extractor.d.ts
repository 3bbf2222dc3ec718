/** The parts of word-extractor 1.0.4 that are used; the package brings no types. */
declare module 'word-extractor' {
  interface TextOptions {
    /** True to replace typographic characters by ASCII. */
    filterUnicode?: boolean;
    includeHeadersAndFooters?: boolean;
  }
  export interface WordDocument {
    getBody(options?: TextOptions): string;
    getFootnotes(options?: TextOptions): string;
    getEndnotes(options?: TextOptions): string;
    getHeaders(options?: TextOptions): string;
    getAnnotations(options?: TextOptions): string;
    getTextboxes(options?: TextOptions): string;
  }
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<WordDocument>;
  }
}

declare module 'word-extractor/lib/word-ole-extractor.js' {
  /** Reads the parts of a Word file from before 2007; its text stands in pieces. */
  export default class WordOleExtractor {
    _pieces: {
      text: string;
      unicode: boolean;
      /** Bytes of a character. */
      bpc: number;
      size: number;
      startFilePos: number;
      length: number;
      startCp: number;
      endCp: number;
    }[];
  }
}
