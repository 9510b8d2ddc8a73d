import { formatPounds, negatePence, pence, subtractPence } from '@almoner/domain/money';
import { dateText, moneyText } from '../../lib/formatters.js';

/** The terms of an award in one version. */
export interface Terms {
  readonly amountPence: number;
  readonly years: readonly { readonly financialYear: string; readonly amountPence: number }[];
  readonly title: string;
  readonly purpose: string;
  readonly areaCodes: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** One row of two versions side by side. `words` state the difference, so that it does not depend on colour. */
export interface TermDifference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly words: string;
}

const SAME = 'Same';
const NONE = 'None';

/** How an amount changes, in words: "£200 more", "£50 less". */
export function amountChange(beforePence: number, afterPence: number): string {
  const difference = subtractPence(pence(afterPence), pence(beforePence));
  if (difference === 0) return SAME;
  return difference > 0
    ? `${formatPounds(difference)} more`
    : `${formatPounds(negatePence(difference))} less`;
}

function moneyRow(label: string, before: number | undefined, after: number | undefined) {
  const words =
    before === undefined
      ? 'Added'
      : after === undefined
        ? 'No longer there'
        : amountChange(before, after);
  const text = (amount: number | undefined) => (amount === undefined ? NONE : moneyText(amount));
  return { label, before: text(before), after: text(after), words };
}

function textRow(label: string, before: string, after: string): TermDifference {
  return {
    label,
    before: before || NONE,
    after: after || NONE,
    words: before === after ? SAME : 'Changed',
  };
}

function yearRows(before: Terms, after: Terms): TermDifference[] {
  const all = [...before.years, ...after.years].map(({ financialYear }) => financialYear);
  const amount = (terms: Terms, year: string) =>
    terms.years.find(({ financialYear }) => financialYear === year)?.amountPence;
  return [...new Set(all)]
    .sort()
    .map((year) => moneyRow(year, amount(before, year), amount(after, year)));
}

function areasText(codes: readonly string[], areaName: (code: string) => string): string {
  return codes.map(areaName).sort().join(', ');
}

function dayText(date: string | null): string {
  return date === null ? '' : dateText(date);
}

/** The differences between two versions of an award, row by row. */
export function termDifferences(
  before: Terms,
  after: Terms,
  areaName: (code: string) => string,
): TermDifference[] {
  return [
    moneyRow('Up to', before.amountPence, after.amountPence),
    ...yearRows(before, after),
    textRow('Starts', dayText(before.startsOn), dayText(after.startsOn)),
    textRow('Ends', dayText(before.endsOn), dayText(after.endsOn)),
    textRow('Title', before.title, after.title),
    textRow('What it is for', before.purpose, after.purpose),
    textRow('Areas', areasText(before.areaCodes, areaName), areasText(after.areaCodes, areaName)),
  ];
}
