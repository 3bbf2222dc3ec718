import { createRequire } from 'node:module';
import type * as HtmlParser from 'htmlparser2';

const require = createRequire(import.meta.url);

/** The parser of pages and of the parts of office files; loaded when the first of them is read, as most files are others. */
export const parseDocument: typeof HtmlParser.parseDocument = (data, options) =>
  (require('htmlparser2') as typeof HtmlParser).parseDocument(data, options);
