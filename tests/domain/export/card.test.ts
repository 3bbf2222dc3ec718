import { describe, expect, it } from 'vitest';
import { cardOfDocument, cardOfPage } from '#domain/export/card.ts';
import { metadataOf, MISSING } from './metadata-of.ts';

const SITE = 'Trang thử';

describe('the words of a preview card', () => {
  it('say what a document is, whose, of when, and how much of it is here', () => {
    const metadata = metadataOf({ ngay: MISSING, giaiDoan: { tu: 2021, den: 2025 }, mucDo: 'tom-tat' });
    expect(
      cardOfDocument(metadata, { typeName: 'Nghị quyết', bodyName: 'Huyện ủy X', siteName: SITE }),
    ).toEqual({
      kind: 'Nghị quyết 04-NQ/HU',
      title: 'Nghị quyết thử',
      body: 'Huyện ủy X',
      date: '2021 – 2025',
      standing: 'Bản tóm tắt',
      siteName: SITE,
    });
  });

  it('say of a page of a catalogue what it is and its name', () => {
    expect(cardOfPage('body', { title: 'Huyện ủy X', about: 'Ban Chấp hành …', siteName: SITE })).toEqual({
      kind: 'Cơ quan',
      title: 'Huyện ủy X',
      body: 'Ban Chấp hành …',
      date: '',
      standing: '',
      siteName: SITE,
    });
  });
});
