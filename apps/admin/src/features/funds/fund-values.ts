import type { FundKind, FundStatus } from '@almoner/domain/funds';
import type { UpdateFund } from '../../lib/api/generated/types.gen.js';
import { penceOf, type MoneyEntry } from '../../lib/forms/entries.js';
import type { Fund } from './funds-types.js';

/** The facts of a fund as its form holds them; a field has the name it has in the API. */
export interface FundValues {
  code: string;
  name: string;
  kind: FundKind;
  status: FundStatus;
  /** Empty for none. */
  programmeId: string;
  purpose: string;
  annualAmountPence: MoneyEntry;
  totalAmountPence: MoneyEntry;
  amountNote: string;
  requiresDueDiligence: boolean;
  /** One to a line. */
  themes: string;
  replacesFundIds: string[];
}

/** What the form of a new fund starts from. */
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

/** What the form of an existing fund starts from. */
export function fundValues(fund: Fund): FundValues {
  return {
    ...fund,
    programmeId: fund.programmeId ?? '',
    themes: fund.themes.join('\n'),
    replacesFundIds: fund.replaces.map((replaced) => replaced.id),
  };
}

/** The text as a list of its lines, without empty ones. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** What the form sends. An empty amount is null: not published, which is not zero. */
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
