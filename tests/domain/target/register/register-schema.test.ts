import { describe, expect, it } from 'vitest';
import { registerSchema, registerSchemaJson } from '#domain/target/register/register-schema.ts';

const EMPTY = {
  phienBan: 1,
  goc: 'https://a.example',
  vanBan: {},
  coQuan: {},
  diaBan: {},
  chiSo: {},
  linhVuc: {},
  tuVietTat: [],
  chiTieu: [],
};
const isFit = (change: object) => registerSchema.safeParse({ ...EMPTY, ...change }).success;

describe('the schema of the register', () => {
  it('takes a register without targets', () => {
    expect(isFit({})).toBe(true);
  });

  it.each([
    ['another version', { phienBan: 2 }],
    ['a field that it does not name', { la: 1 }],
    ['an address of another site', { coQuan: { a: { ten: 'A', diaChi: 'https://b.example/' } } }],
    ['a target without quantities', { chiTieu: [{ so: '(1)', ma: 'x', doLuong: [] }] }],
  ])('refuses %s', (_, change) => {
    expect(isFit(change)).toBe(false);
  });

  it('is published as JSON Schema under its address', () => {
    const schema = registerSchemaJson('https://a.example/luoc-do/chi-tieu-1.json');
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(schema['$id']).toBe('https://a.example/luoc-do/chi-tieu-1.json');
  });
});
