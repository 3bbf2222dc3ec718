import { splitFrontmatter } from './mdx-file.ts';
import { linesOfField } from '../yaml/yaml-file.ts';

/** The line of a field of the frontmatter of a file; the first line where it is not written. */
export function fieldLine(text: string, field: string, value?: string): number {
  const split = splitFrontmatter(text);
  return (split && linesOfField(split.frontmatter, field, value, 2)[0]) ?? 1;
}
