import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { guideAddress } from '#domain/permalink/address/address.ts';
import { checkManifest } from '#domain/permalink/ledger/manifest.ts';
import { checkPermalinks } from '#domain/permalink/match/check.ts';
import { checkEffect } from './effect.ts';
import { idsOf, LinkCheck } from './links.ts';
import { checkMetrics, checkReferences, checkTwice } from './references.ts';
import { catalogueOf } from '../pages/catalogue-pages.ts';
import { committedLedgers } from './committed-ledgers.ts';
import type { Library } from '../library.ts';
import { pageKey, type SiteGuide } from '../pages/site-pages.ts';
import { checkScan } from './scan.ts';

/** What a check of a content folder found. */
export interface ContentReport {
  documents: number;
  news: number;
  targets: number;
  diagnostics: Diagnostic[];
}

/**
 * Reads everything in a content folder as the build would and collects all that is wrong: syntax, profile, fields,
 * paths, targets, references between files, and every published address that would be lost or show another text.
 */
export function checkContent(library: Library, places: CheckedPlaces = PROJECT): ContentReport {
  const catalogues = library.catalogues();
  const listed = library.documentFiles();
  const diagnostics = [
    ...catalogues.diagnostics,
    ...listed.diagnostics,
    ...library.misnamedFolders().map(misnamed),
  ];
  const works = new Set(listed.documents.map((document) => document.workKey));
  const { guides } = library.pages();
  const links = new LinkCheck(library);
  let targets = 0;
  for (const document of listed.documents) {
    const read = library.read(document);
    targets += read.targets.length;
    diagnostics.push(
      ...read.diagnostics,
      ...library.scans().diagnostics(document),
      ...checkScan(library, document),
    );
    if (read.metadata)
      diagnostics.push(
        ...checkReferences(library, document, read.metadata, works),
        ...checkEffect(library, document, read.metadata),
      );
    diagnostics.push(...checkMetrics(library, document), ...links.ofText(document));
  }
  diagnostics.push(...checkTwice(library));
  const news = library.newsFiles();
  for (const article of news)
    diagnostics.push(...library.read(article).diagnostics, ...links.ofText(article));
  for (const guide of guides) diagnostics.push(...checkGuide(guide, links, places));
  links.keep();
  diagnostics.push(
    ...library.ledgerDiagnostics(),
    ...checkManifest(library.manifest(), library.ledgers()),
    ...checkPermalinks(
      library.works(),
      library.ledgers(),
      committedLedgers(library.root),
      unreadWorks(library),
    ),
  );
  return { documents: listed.documents.length, news: news.length, targets, diagnostics };
}

/** What a content folder is shown with, outside of it. */
interface CheckedPlaces {
  hasPicture: (name: string) => boolean;
}

const PROJECT: CheckedPlaces = {
  hasPicture: (name) => existsSync(path.join('public/huong-dan/hinh', `${name}.webp`)),
};

function checkGuide(
  { name, root, links: found, diagnostics }: SiteGuide,
  links: LinkCheck,
  { hasPicture }: CheckedPlaces,
): Diagnostic[] {
  const pictures = found.filter(({ kind, to }) => kind === 'picture' && !hasPicture(to));
  return [
    ...diagnostics,
    ...links.of(
      name,
      found.filter(({ kind, to }) => kind === 'link' && /^[/#]/.test(to)),
      (id) => idsOf(root).has(id),
    ),
    ...pictures.map(({ to, line }): Diagnostic => ({
      code: 'VK-HINH',
      severity: 'error',
      file: name,
      line,
      quote: `ten="${to}"`,
      problem: 'không có hình mang tên này.',
      advice: 'dùng tên của hình đã có trong public/huong-dan/hinh, hoặc bỏ dòng này.',
    })),
  ];
}

function misnamed(name: string): Diagnostic {
  return {
    code: 'VK-DUONG-DAN',
    severity: 'error',
    file: name,
    line: 0,
    quote: '',
    problem: 'đây là thư mục mang tên của tệp, nên không có gì trong đó được đăng.',
    advice: 'đổi tên thư mục cho khỏi đuôi “.mdx”, hoặc chuyển tệp bên trong ra đúng chỗ.',
  };
}

/** Works and pages of which a file could not be read: what was published of them is not missed on top of that. */
function unreadWorks(library: Library): Set<string> {
  const files = [...library.documentFiles().documents, ...library.newsFiles()];
  const texts = files.filter((file) => {
    const { metadata, hasText } = library.read(file);
    return !hasText || metadata === null;
  });
  const guides = library.pages().guides.filter(({ hasText }) => !hasText);
  const { diagnostics } = library.catalogues();
  const broken = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const pages = [...library.ledgers().keys()].filter((key) => broken.has(catalogueOf(key) ?? ''));
  return new Set([
    ...texts.map(({ workKey }) => workKey),
    ...guides.map(({ slug }) => pageKey(guideAddress(slug))),
    ...pages,
  ]);
}
