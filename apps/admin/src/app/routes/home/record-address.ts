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

/** Pages that belong to a record of another kind. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  'award-match': (id) => `/awards/${id}/match-funding`,
  'year-confirmation': (id) => `/funds/${id}/year-confirmation`,
};

/** What names a record in the API. */
export interface RecordSubject {
  readonly subjectType: string;
  readonly subjectId: string;
}

/** The address of a record's page; null for a kind that has none. */
export function recordAddress({ subjectType, subjectId }: RecordSubject): string | null {
  const page = PAGES[subjectType];
  if (page) return page(subjectId);
  const folder = FOLDERS[subjectType];
  return folder ? `${folder}/${subjectId}` : null;
}
