import { describe, expect, it } from 'vitest';
import { reachesFloor, scored } from '#scripts/scans/score.ts';
import { scannedPage } from '../../import/scan/make-page.ts';

/** Words printed where `scannedPage` puts the words of its first line. */
function printed(line: string, shift = 0) {
  let left = 40;
  return line.split(' ').map((text) => {
    const word = { text, left: left + shift, top: 31, right: left + shift + text.length * 10, bottom: 47 };
    left += text.length * 10 + 10;
    return word;
  });
}
const counts = (...args: Parameters<typeof scored>) => {
  const { wrongWords, doubtedWords, missed, added, silent } = scored(...args);
  return { wrongWords, doubtedWords, missed, added, silent };
};

describe('the score of a page', () => {
  it('counts a word that was read otherwise, and whether it is doubted', () => {
    const page = scannedPage('xây dựng khối đại đoàn kêt');
    const words = printed('xây dựng khối đại đoàn kết');
    const box: [number, number, number, number] = [270, 797, 30, 12];
    expect(counts(words, page, [])).toMatchObject({ wrongWords: 1, doubtedWords: 0, silent: ['kết → kêt'] });
    expect(counts(words, page, [{ page: 1, box, kind: 'lang-gieng', text: 'kêt' }])).toMatchObject({
      wrongWords: 1,
      doubtedWords: 1,
      silent: [],
    });
  });

  it('takes a narrow word whose box the program puts beside it for that word, right or wrong', () => {
    const move = (text: string) => {
      const page = scannedPage(`các ${text} tế`);
      page.words[1] = { ...page.words[1]!, x: 84, width: 4 };
      return page;
    };
    const words = printed('các y tế').map((word) => (word.text === 'y' ? { ...word, left: 92 } : word));
    expect(counts(words, move('y'), [])).toMatchObject({ wrongWords: 0, missed: 0, added: 0 });
    expect(counts(words, move('v'), [])).toMatchObject({ wrongWords: 1, silent: ['y → v'] });
  });

  it('reaches the floor where nearly all wrong words, and all wrong numbers, are doubted', () => {
    const score = { ...scored(printed('xã'), scannedPage('xã'), []), wrongWords: 20, doubtedWords: 19 };
    expect(reachesFloor(score)).toBe(true);
    expect(reachesFloor({ ...score, doubtedWords: 18 })).toBe(false);
    expect(reachesFloor({ ...score, wrongFigures: 3, doubtedFigures: 2 })).toBe(false);
  });

  it('counts what no reading saw, and what stands nowhere', () => {
    expect(counts(printed('một số nguồn'), scannedPage('một'), [])).toMatchObject({ missed: 2, added: 0 });
    expect(counts(printed('một'), scannedPage('một ……'), [])).toMatchObject({ missed: 0, added: 1 });
  });
});
