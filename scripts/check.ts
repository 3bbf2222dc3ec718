import { reportContent } from '#library/check/content-report.ts';
import { openLibrary } from '#library/library.ts';
import { contentRoot } from '#library/settings.ts';

if (!reportContent(openLibrary(contentRoot()))) process.exitCode = 1;
