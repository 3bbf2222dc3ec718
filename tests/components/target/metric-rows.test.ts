import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { vi } from '#i18n/vi.ts';

const style = readFileSync('src/styles/target-table.css', 'utf8');

// &.of-measures tbody > tr > :nth-child(1)::before { content: 'Địa phương: '; }
const NAMED = /of-measures tbody > tr > :([\w-]+(?:\(\d\))?)::before \{\s*content: '(.*): ';/g;

it('are named on a narrow screen as the heads of their columns are', () => {
  const { place, measure, value, deadline, clause } = vi.target;
  const named = Array.from(style.matchAll(NAMED), ([, cell, words]) => [cell, words]);
  expect(named).toEqual([
    ['nth-child(1)', place],
    ['nth-child(2)', measure],
    ['nth-child(3)', value],
    ['nth-child(4)', deadline],
    ['last-child', clause],
  ]);
});
