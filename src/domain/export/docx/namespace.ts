/** Namespaces of a part of WordprocessingML (ECMA-376 part 1). */
export const WORDML =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** What every part begins with. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
