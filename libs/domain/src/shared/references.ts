/** The letter of each kind of reference; an application has none. */
const MARKS = {
  application: '',
  award: 'A-',
  return: 'R-',
  variation: 'V-',
  recovery: 'RC-',
  allocation: 'L-',
  virement: 'VIR-',
  'budget-change': 'BC-',
  'payment-levels': 'PL-',
  claim: 'CL-',
} as const;

export type ReferencedKind = keyof typeof MARKS;

/**
 * The reference of a record: `CFF-2026-0042`, `CFF-A-2026-0007`, `CFF-R-2026-0012`. `year` is the calendar year
 * in which it was made; `sequence` counts from 1 within fund, kind and year.
 */
export function recordReference(
  kind: ReferencedKind,
  fundCode: string,
  year: number,
  sequence: number,
): string {
  return `${fundCode}-${MARKS[kind]}${year}-${String(sequence).padStart(4, '0')}`;
}
