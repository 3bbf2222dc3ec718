import { describe, expect, it } from 'vitest';
import { syntheticRegister } from '#scripts/bench/corpus/synthetic-register.ts';
import { publishedRegister, readRegister } from '#domain/target/register/register-format.ts';

const file = syntheticRegister(40, 3);

describe('the published register', () => {
  it('has the names that were published', () => {
    const published = publishedRegister(file);
    expect(Object.keys(published).sort()).toEqual(
      ['phienBan', 'goc', 'vanBan', 'coQuan', 'diaBan', 'chiSo', 'linhVuc', 'tuVietTat', 'chiTieu'].sort(),
    );
    expect(Object.keys(published.vanBan)).toEqual(Object.keys(file.documents));
    expect(published.chiTieu[0]?.doLuong[0]?.muc).toBe(file.targets[0]?.measures[0]?.shown);
  });

  it('is read as it was, whatever the keys of its tables are called', () => {
    const place = { name: 'Mẫu', level: 'xa', parent: null, address: '/dia-phuong/ten/' } as const;
    const odd = { ...file, places: { ...file.places, ten: place, so: place } };
    expect(readRegister(publishedRegister(odd))).toEqual(odd);
  });
});
