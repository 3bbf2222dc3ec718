/** What the words of Rich Text mean (RTF 1.9): groups that hold no text, groups beside it, words that print a character. */

// Groups that hold no text: "{\*\generator …}", "{\stylesheet …}", "{\pict …}", "{\nonesttables …}"
export const SILENT =
  /^(?:stylesheet|colortbl|info|pict|object|themedata|colorschememapping|datastore|latentstyles|listtable|listoverridetable|rsidtbl|generator|xmlnstbl|fldinst|filetbl|revtbl|template|mmathPr|wgrffmtfilter|bkmkstart|bkmkend|shprslt|nonshppict|nonesttables|operator|pgptbl|sp|falt|panose|fontemb|upr)$/;
// Groups that readers without them are told to pass over, but which hold text: text boxes, the Unicode form of a text
export const OPTIONAL = /^(?:shpinst|shptxt)$/;
export const APART = /^(?:header[lrf]?|footer[lrf]?|annotation)$/;
// Numbers as a list prints them: "{\listtext 1.\tab}", "{\pntext 1.\tab}"
export const NUMBER = /^(?:listtext|pntext)$/;
export const WORDS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  cell: '\t',
  nestcell: '\t',
};
export const SYMBOLS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\t': '\t',
};
