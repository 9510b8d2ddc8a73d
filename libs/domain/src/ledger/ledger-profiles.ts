import { missedColumns, missedColumnsSentence } from '../shared/index.js';

/** The date formats that a ledger file may use. */
export type DateSpelling = 'DD/MM/YYYY' | 'YYYY-MM-DD';

/** A known layout of a ledger file: its headings, and what each column contains. */
export interface LedgerProfile {
  readonly key: string;
  readonly label: string;
  /** The headings in the order and spelling of the file. */
  readonly headings: readonly string[];
  readonly columns: {
    readonly date: string;
    readonly amount: string;
    readonly reference: string;
    readonly payee: string;
  };
  readonly dates: readonly DateSpelling[];
}

export const LEDGER_PROFILES = [
  {
    key: 'oxford-spend',
    label: 'Council spending over £500',
    headings: [
      'Client',
      'Service Area',
      'Expenditure Catergory',
      'Expenditure Code',
      'Paid Date',
      'Trans No',
      'Amount',
      'Type of Expenditure',
      'Supplier ID',
      'Supplier Name',
    ],
    columns: {
      date: 'Paid Date',
      amount: 'Amount',
      reference: 'Trans No',
      payee: 'Supplier Name',
    },
    dates: ['DD/MM/YYYY'],
  },
  {
    key: 'almoner',
    label: 'Almoner',
    headings: ['Date', 'Amount', 'Reference', 'Payee'],
    columns: { date: 'Date', amount: 'Amount', reference: 'Reference', payee: 'Payee' },
    dates: ['YYYY-MM-DD', 'DD/MM/YYYY'],
  },
] as const satisfies readonly LedgerProfile[];

export type LedgerProfileKey = (typeof LEDGER_PROFILES)[number]['key'];

const BYTE_ORDER_MARK = /^\uFEFF/;

/** All headings as one text, without differences of case, spaces and empty columns at the end. */
function headingFingerprint(headings: readonly string[]): string {
  const plain = headings.map((heading) =>
    heading.replace(BYTE_ORDER_MARK, '').trim().replaceAll(/\s+/g, ' ').toLowerCase(),
  );
  const last = plain.findLastIndex((heading) => heading !== '');
  return JSON.stringify(plain.slice(0, last + 1));
}

/** The profile with these headings; null where none has them. */
export function recogniseProfile(headings: readonly string[]): LedgerProfile | null {
  const wanted = headingFingerprint(headings);
  return LEDGER_PROFILES.find((known) => headingFingerprint(known.headings) === wanted) ?? null;
}

/**
 * Why the headings are those of no known file: the columns that the most similar kind of file lacks, and the headings
 * nearest to them.
 */
export function unknownHeadingsSentence(
  headings: readonly string[],
  asked: LedgerProfile | null = null,
): string {
  const candidates = asked === null ? LEDGER_PROFILES : [asked];
  const missed = candidates.map((profile) => {
    const wanted = profile.headings.map((heading) => ({ heading, spellings: [heading] }));
    const lacks = missedColumns(wanted, headings).length;
    return { profile, wanted, share: lacks / wanted.length };
  });
  const best = missed.sort((a, b) => a.share - b.share)[0];
  if (best === undefined || (best.share === 1 && asked === null))
    return 'The first row must be the headings of a known ledger file';
  const { label, headings: all } = best.profile;
  const sentence = missedColumnsSentence(best.wanted, headings.map(withoutMark));
  const order = `The headings of "${label}" are ${all.join(', ')}, in this order and no others`;
  return sentence === '' ? order : `${sentence}. ${order}`;
}

function withoutMark(heading: string): string {
  return heading.replace(BYTE_ORDER_MARK, '');
}

/** The profile with this key; null where there is none. */
export function ledgerProfile(key: string): LedgerProfile | null {
  return LEDGER_PROFILES.find((known) => known.key === key) ?? null;
}
