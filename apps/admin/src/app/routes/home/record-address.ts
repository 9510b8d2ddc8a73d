/** Where the records of each kind live. */
const FOLDERS: Readonly<Record<string, string>> = {
  allocation: '/allocations',
  application: '/applications',
  assessment: '/assessments',
  award: '/awards',
  'bank-details': '/bank-details',
  call: '/calls',
  delegation: '/delegations',
  condition: '/conditions',
  'condition-template': '/conditions/library',
  fund: '/funds',
  indicator: '/outcomes/indicators',
  'ledger-import': '/ledger-imports',
  'ledger-line': '/ledger-lines',
  organisation: '/organisations',
  payment: '/payments',
  'payment-run': '/payment-runs',
  programme: '/programmes',
  recovery: '/recoveries',
  return: '/returns',
  variation: '/variations',
  virement: '/virements',
};

/** What names a record in the API. */
export interface RecordSubject {
  readonly subjectType: string;
  readonly subjectId: string;
}

/** The address of a record's page; null for a kind that has none. */
export function recordAddress({ subjectType, subjectId }: RecordSubject): string | null {
  if (subjectType === 'year-confirmation') return `/funds/${subjectId}/year-confirmation`;
  const folder = FOLDERS[subjectType];
  return folder ? `${folder}/${subjectId}` : null;
}
