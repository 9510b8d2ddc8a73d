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

/** The profile with this key; null where there is none. */
export function ledgerProfile(key: string): LedgerProfile | null {
  return LEDGER_PROFILES.find((known) => known.key === key) ?? null;
}
