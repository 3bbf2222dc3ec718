import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A permanent code with the sentences that the code says beside it. */
export interface ErrorCode {
  code: string;
  /** Sentences for editors, as they stand in the code: what is wrong, then what to do. */
  sentences: string[];
}

// Matches a permanent code: "VK-NHAP-OCR", "VK-MDX-SO"
const CODE = /^VK-[A-Z][A-Z0-9-]*$/;

/** Said of a code whose sentences depend on what is wrong. */
const HANDED_ON = 'thông báo nêu trường nào sai, vì sao và cách sửa.';

/**
 * Every code that stands in the TypeScript files of a folder, once, by its letters; read from the syntax tree, so that
 * the page of codes cannot tell anything else than the program does.
 */
export function codesOf(folder: string): ErrorCode[] {
  const found = new Map<string, Set<string>>();
  for (const file of globSync(path.join(folder, '**/*.ts')).sort()) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteral(node) && CODE.test(node.text)) {
        const sentences = found.get(node.text) ?? new Set();
        for (const sentence of sentencesBeside(node)) sentences.add(sentence);
        found.set(node.text, sentences);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...found]
    .map(([code, sentences]) => ({ code, sentences: [...sentences] }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The sentences of the table, the call or the object in which a code stands. */
function sentencesBeside(code: ts.StringLiteral): string[] {
  const { parent } = code;
  if (ts.isPropertyAssignment(parent) && parent.name === code) return wordsIn(parent.initializer);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return (parent.arguments ?? []).filter((argument) => argument !== code).flatMap(wordsIn);
  if (ts.isPropertyAssignment(parent) && ts.isObjectLiteralExpression(parent.parent)) {
    const handedOn = parent.parent.properties.some(
      (property) => ts.isShorthandPropertyAssignment(property) && property.name.text === 'problem',
    );
    if (handedOn) return [HANDED_ON];
    return parent.parent.properties
      .filter(ts.isPropertyAssignment)
      .filter(({ name }) => ['problem', 'advice'].includes(name.getText()))
      .flatMap(({ initializer }) => wordsIn(initializer));
  }
  return [];
}

/** Sentences of an expression: text of several words; what is put in at run time is "…". */
function wordsIn(node: ts.Expression): string[] {
  if (ts.isObjectLiteralExpression(node))
    return node.properties.filter(ts.isPropertyAssignment).flatMap(({ initializer }) => wordsIn(initializer));
  if (ts.isConditionalExpression(node)) return [...wordsIn(node.whenTrue), ...wordsIn(node.whenFalse)];
  const text = ts.isStringLiteralLike(node)
    ? node.text
    : ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
      : '';
  return /\S\s+\S+\s+\S/.test(text) ? [text.replaceAll('{}', '…').trim()] : [];
}
