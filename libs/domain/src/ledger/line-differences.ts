import { daysBetween, type PlainDate } from '../calendar/index.js';
import {
  addPence,
  basisPointsOf,
  exactSum,
  formatSum,
  LARGEST,
  negatePence,
  pence,
  subtractPence,
  type Pence,
} from '../money/index.js';
import { normaliseReference } from './ledger-identity.js';

/** What of a ledger line is compared with a payment. */
export interface ComparedLine {
  readonly amountPence: number;
  readonly reference: string;
  readonly payee: string;
  readonly date: PlainDate;
}

/** What of a payment is compared with a ledger line. */
export interface ComparedPayment {
  readonly amountPence: number;
  readonly reference: string;
  readonly organisationName: string;
  /** Null until it is sent. */
  readonly sentOn: PlainDate | null;
}

/** How far an amount may be from that of a line to be offered as near to it: a tenth of it. */
const NEAR_BASIS_POINTS = 1_000;

/** The amounts near to one, both ends included, in pence; none is near to an amount below zero. */
export function nearAmounts(amount: Pence): { readonly from: Pence; readonly to: Pence } | null {
  if (amount < 0) return null;
  const apart = basisPointsOf(amount, NEAR_BASIS_POINTS);
  const most = subtractPence(LARGEST, amount);
  return {
    from: subtractPence(amount, apart),
    to: addPence(amount, apart < most ? apart : most),
  };
}

/** A name as a ledger may have it: without case, accents, spaces and signs. */
function bareName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The least number of letters of a name that a ledger cuts short. */
const LEAST_OF_NAME = 10;

/** Whether two names are the same, or one is the beginning of the other: ledgers cut long names short. */
function isSameName(one: string, other: string): boolean {
  const [short = '', long = ''] = [bareName(one), bareName(other)].sort(
    (a, b) => a.length - b.length,
  );
  return short === long || (short.length >= LEAST_OF_NAME && long.startsWith(short));
}

function amountDifference(line: Pence, payment: Pence): string[] {
  const over = [line, negatePence(payment)];
  const more = exactSum(over);
  if (more === 0n) return [];
  return [
    more > 0n
      ? `The line is ${formatSum(over)} more`
      : `The line is ${formatSum(over.map(negatePence))} less`,
  ];
}

function dayDifference(line: PlainDate, sentOn: PlainDate | null): string[] {
  const days = sentOn === null ? 0 : daysBetween(sentOn, line);
  if (days === 0) return [];
  const apart = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return [days > 0 ? `Sent ${apart} before the line` : `Sent ${apart} after the line`];
}

/** What differs between a ledger line and a payment: amount, payee, reference and day; empty where nothing does. */
export function lineDifferences(line: ComparedLine, payment: ComparedPayment): string[] {
  const isSameReference =
    normaliseReference(line.reference) === normaliseReference(payment.reference);
  return [
    ...amountDifference(pence(line.amountPence), pence(payment.amountPence)),
    ...(isSameName(line.payee, payment.organisationName)
      ? []
      : [`The payee is ${payment.organisationName}`]),
    ...(isSameReference ? [] : [`The reference is ${payment.reference}`]),
    ...dayDifference(line.date, payment.sentOn),
  ];
}
