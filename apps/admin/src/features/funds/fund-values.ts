import type { FundKind, FundStatus } from '@almoner/domain/funds';
import type { UpdateFund } from '../../lib/api/generated/types.gen.js';
import { penceOf, type MoneyEntry } from '../../lib/forms/entries.js';
import type { Fund } from './funds-types.js';

/** The values of the form of a fund. Each field has the API's name. */
export interface FundValues {
  code: string;
  name: string;
  kind: FundKind;
  status: FundStatus;
  /** Empty where the fund belongs to no programme. */
  programmeId: string;
  purpose: string;
  annualAmountPence: MoneyEntry;
  totalAmountPence: MoneyEntry;
  amountNote: string;
  requiresDueDiligence: boolean;
  /** One on each line. */
  themes: string;
  replacesFundIds: string[];
}

/** The values with which the form of a new fund begins. */
export const NEW_FUND: FundValues = {
  code: '',
  name: '',
  kind: 'open-call',
  status: 'open',
  programmeId: '',
  purpose: '',
  annualAmountPence: null,
  totalAmountPence: null,
  amountNote: '',
  requiresDueDiligence: false,
  themes: '',
  replacesFundIds: [],
};

/** The values with which the form of an existing fund begins. */
export function fundValues(fund: Fund): FundValues {
  return {
    ...fund,
    programmeId: fund.programmeId ?? '',
    themes: fund.themes.join('\n'),
    replacesFundIds: fund.replaces.map((replaced) => replaced.id),
  };
}

/** The lines of a text, without empty ones. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The body that the form sends. An empty amount becomes null: not published, which is not zero. */
export function fundChanges(values: FundValues): UpdateFund {
  return {
    name: values.name,
    status: values.status,
    programmeId: values.programmeId || null,
    purpose: values.purpose,
    annualAmountPence: penceOf(values.annualAmountPence),
    totalAmountPence: penceOf(values.totalAmountPence),
    amountNote: values.amountNote,
    requiresDueDiligence: values.requiresDueDiligence,
    themes: linesOf(values.themes),
    replacesFundIds: values.replacesFundIds,
  };
}
