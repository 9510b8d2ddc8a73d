import type { SubsidyKind } from '@almoner/domain/assurances';
import type { MoneyEntry } from '../../lib/forms/entries.js';

/** What the form about the subsidy of an award holds while it is filled in. */
export interface SubsidyValues {
  kind: SubsidyKind;
  reason: string;
  declared: { giver: string; amountPence: MoneyEntry; givenOn: string }[];
}
