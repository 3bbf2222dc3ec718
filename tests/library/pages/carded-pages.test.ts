import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { cardedPages } from '#library/pages/carded-pages.ts';

const library = openLibrary(path.resolve(import.meta.dirname, '../../../content'));

describe('pages with a card of their own', () => {
  const { bodies, places, metrics } = cardedPages(library);

  it('are those of bodies that issued something here, of their places and what lies around these', () => {
    expect([...bodies]).toContain('hu-cho-moi-an-giang');
    expect(places.has('cho-moi-an-giang')).toBe(true);
    const parent = library.places().get('cho-moi-an-giang')?.parent ?? '';
    expect(places.has(parent)).toBe(true);
    expect(bodies.size).toBeLessThan(library.catalogues().bodies.length);
    expect(places.size).toBeLessThan(library.catalogues().places.length);
  });

  it('are those of indicators that something is measured by', () => {
    expect(metrics.has('bao-hiem-y-te')).toBe(true);
  });
});
