import type { ShareRowGroup } from '@almoner/domain/allocations';
import { MAIN_POT } from '@almoner/domain/budgets';

/** The groups of a file's rows, those that prevent the import first. */
export const SHARE_GROUP_WORDS: Readonly<Record<ShareRowGroup, string>> = {
  'unknown-area': 'Unknown area',
  'repeated-area': 'Area twice',
  'bad-share': 'Share cannot be read',
  'unknown-organisation': 'Unknown organisation',
  'left-out': 'Left out: a total',
  fine: 'Fine',
};

/** A budget line as a sentence names it: "2026-27", or "2026-27, pot Capital". */
export function budgetText({ financialYear, pot }: { financialYear: string; pot: string }): string {
  return pot === MAIN_POT ? financialYear : `${financialYear}, pot ${pot}`;
}
