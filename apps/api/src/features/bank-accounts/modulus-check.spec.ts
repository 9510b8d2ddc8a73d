import { describe, expect, it } from 'vitest';
import { checkModulus } from './modulus-check.js';

/** The test cases of the specification (Vocalink, "Validating account numbers", test cases). */
const PASSING = `089999 66374958|107999 88837491|202959 63748472|871427 46238510|872427 46238510|871427 09123496
871427 99123496|820000 73688637|827999 73988638|827101 28748352|134020 63849203|118765 64371389|200915 41011166
938611 07806039|938600 42368003|938063 55065200|772798 99345694|086090 06774744|309070 02355688|309070 12345668
309070 12345677|309070 99345694|074456 12345112|070116 34012583|074456 11104102|180002 00000190`;

const FAILING = `938063 15764273|938063 15764264|938063 15763217|118765 64371388|203099 66831036|203099 58716970
089999 66374959|107999 88837493`;

function cases(text: string): [string, string][] {
  return text.split(/[|\n]/).map((line) => line.split(' ') as [string, string]);
}

describe('the modulus check', () => {
  it.each(cases(PASSING))('passes %s %s', (sortCode, accountNumber) => {
    expect(checkModulus({ sortCode, accountNumber })).toBe('passed');
  });

  it.each(cases(FAILING))('fails %s %s', (sortCode, accountNumber) => {
    expect(checkModulus({ sortCode, accountNumber })).toBe('failed');
  });

  it('asks for both checks where the table has two, though the package is content with one', () => {
    const at = (accountNumber: string) => checkModulus({ sortCode: '230124', accountNumber });
    expect(at('12345439')).toBe('passed');
    expect(at('12345005')).toBe('failed');
    expect(at('12345009')).toBe('failed');
    expect(at('12345000')).toBe('failed');
  });

  it('says of a sort code outside the table that it cannot be checked, never that it is right', () => {
    expect(checkModulus({ sortCode: '000001', accountNumber: '12345678' })).toBe(
      'cannot-be-checked',
    );
    expect(checkModulus({ sortCode: '999999', accountNumber: '00000000' })).toBe(
      'cannot-be-checked',
    );
  });
});
