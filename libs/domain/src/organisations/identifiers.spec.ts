import { describe, expect, it } from 'vitest';
import {
  decideIdentifier,
  identifierFault,
  IDENTIFIER_SCHEMES,
  identifierSchemeLabel,
  normaliseIdentifier,
} from './index.js';

describe('organisation identifiers', () => {
  it.each([
    ['GB-SC', 'SC012345'],
    ['GB-COH', 'SC123456'],
    ['GB-COH', '01234567'],
    ['GB-COH', 'SP01234R'],
    ['GB-CHC', '1234567'],
    ['GB-LAS', 'GLG'],
    ['XX-GSS', 'S08000015'],
    ['XX-OTHER', 'Muirend hub 7'],
  ] as const)('accepts %s %s', (scheme, identifier) => {
    expect(identifierFault(scheme, identifier)).toBeNull();
  });

  it.each([
    ['GB-SC', 'SC12345'],
    ['GB-SC', '012345'],
    ['GB-SC', 'SC0123456'],
    ['GB-COH', '1234567'],
    ['GB-CHC', 'SC012345'],
    ['GB-LAS', 'GL1'],
    ['XX-GSS', 'S12000033'],
    ['XX-GSS', 'S0800015'],
    ['XX-OTHER', ''],
    ['XX-OTHER', 'x'.repeat(101)],
  ] as const)('refuses %s %j', (scheme, identifier) => {
    expect(identifierFault(scheme, identifier)).toContain(identifierSchemeLabel(scheme));
  });

  it('stores a register number in capitals without spaces, so that it is found again', () => {
    expect(normaliseIdentifier('GB-SC', ' sc 012345 ')).toBe('SC012345');
    expect(normaliseIdentifier('XX-OTHER', ' Muirend hub ')).toBe('Muirend hub');
  });

  it('refuses an identifier of the wrong shape at its field, and answers a sound one as stored', () => {
    expect(decideIdentifier('GB-SC', 'sc012345 ')).toEqual({ ok: true, value: 'SC012345' });
    expect(decideIdentifier('GB-SC', '12345')).toMatchObject({
      ok: false,
      refusal: { code: 'shared.invalid', errors: [{ pointer: '/identifier' }] },
    });
  });

  it('has a label for every scheme', () => {
    expect(new Set(IDENTIFIER_SCHEMES.map(identifierSchemeLabel)).size).toBe(
      IDENTIFIER_SCHEMES.length,
    );
  });
});
