import { expect, it } from 'vitest';
import { todayInVietnam } from '#client/effect/today.ts';

it('is the day in Vietnam, wherever the page is read', () => {
  expect(todayInVietnam(new Date('2025-06-30T16:59:59Z'))).toBe('2025-06-30');
  expect(todayInVietnam(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01');
});
