import type { z } from 'zod';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Unit } from '#domain/document/unit.ts';
import { guideTree } from '#domain/guide/guide-tree.ts';
import { type GuideLink, guideSchema, readGuideProfile } from '#domain/guide/guide-profile.ts';
import { checkCharacters, checkEncoding } from './character-check.ts';
import { fieldLine } from './field-line.ts';
import { parseBody, splitFrontmatter } from './mdx-file.ts';
import { NO_FRONTMATTER } from './text-file.ts';
import { parseYaml } from '../yaml/yaml-file.ts';

/** A guide read as data. */
export interface GuideFacts {
  metadata: z.infer<typeof guideSchema> | null;
  links: GuideLink[];
  /** Its headings. */
  root: Unit;
  /** False where its body could not be read. */
  hasText: boolean;
  /** The line of a field of its frontmatter. */
  lineOf: (field: string) => number;
  diagnostics: Diagnostic[];
}

/** Reads a guide under its closed profile; nothing in it is executed. */
export function readGuide(text: string, name: string): GuideFacts {
  const lineOf = (field: string) => fieldLine(text, field);
  const nothing = { metadata: null, links: [], root: guideTree([]), hasText: false, lineOf };
  const unread = checkEncoding(text, name);
  if (unread.length > 0) return { ...nothing, diagnostics: unread };
  const split = splitFrontmatter(text);
  const characters = checkCharacters(text, name);
  if (!split) return { ...nothing, diagnostics: [...characters, { ...NO_FRONTMATTER, file: name }] };
  const head = parseYaml(split.frontmatter, guideSchema, name, 2);
  const body = parseBody(split.body, name);
  const { links, headings, diagnostics } = readGuideProfile(body.mdast, split.body, name);
  const found = [...characters, ...head.diagnostics, ...body.diagnostics, ...diagnostics];
  const hasText = body.diagnostics.length === 0;
  return { metadata: head.value, links, root: guideTree(headings), hasText, lineOf, diagnostics: found };
}
