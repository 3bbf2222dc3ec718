import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readRegisterState,
  type RegisterState,
  writeRegisterState,
} from '#client/register/register-state.ts';
import { NO_FILTER } from '#domain/target/register/register-filter.ts';
import { REGISTER_COLUMNS, REGISTER_ORDER } from '#domain/target/register/register-sort.ts';

const EVERYTHING: RegisterState = { filter: NO_FILTER, sort: REGISTER_ORDER, isFlat: false };

describe('the state of the register', () => {
  it('has no address of its own where everything is shown', () => {
    expect(writeRegisterState(EVERYTHING)).toBe('');
    expect(readRegisterState('')).toEqual(EVERYTHING);
  });

  it('leaves aside what it does not know', () => {
    expect(readRegisterState('?xep=khac&la=x&kieu=tron')).toEqual(EVERYTHING);
  });

  it('is read back from its address', () => {
    const text = fc.string().map((value) => value.trim());
    const states = fc.record({
      filter: fc.record(Object.fromEntries(Object.keys(NO_FILTER).map((part) => [part, text]))),
      sort: fc.record({ column: fc.constantFrom(...REGISTER_COLUMNS), isDescending: fc.boolean() }),
      isFlat: fc.boolean(),
    }) as unknown as fc.Arbitrary<RegisterState>;
    fc.assert(
      fc.property(states, (state) => {
        expect(readRegisterState(writeRegisterState(state))).toEqual(state);
      }),
    );
  });
});
