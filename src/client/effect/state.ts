/** Tells of a document whether it is in force on the day it is read. */
import { forceOn } from '#domain/effect/effect.ts';
import { todayInVietnam } from './today.ts';

const today = todayInVietnam(new Date());

for (const state of document.querySelectorAll<HTMLElement>('[data-hieu-luc]')) {
  const { tu = null, den = null } = state.dataset;
  const force = forceOn({ from: tu, to: den }, today);
  state.closest('.effect')?.classList.add(force);
  const words = state.dataset[force];
  if (words !== undefined) state.textContent = `${words}:`;
}

for (const step of document.querySelectorAll<HTMLElement>('[data-ngay]'))
  step.classList.toggle('quiet', (step.dataset['ngay'] ?? '') > today);
