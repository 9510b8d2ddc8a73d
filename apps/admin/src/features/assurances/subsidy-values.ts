import type { SubsidyKind } from '@almoner/domain/assurances';
import type { MoneyEntry } from '../../lib/forms/entries.js';

/** The values of the form about the subsidy of an award. */
export interface SubsidyValues {
  kind: SubsidyKind;
  reason: string;
  declared: { giver: string; amountPence: MoneyEntry; givenOn: string }[];
}
