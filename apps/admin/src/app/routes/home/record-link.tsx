import { Link } from '@tanstack/react-router';

/** The folder of the addresses of each kind of record. */
const FOLDERS: Readonly<Record<string, string>> = {
  allocation: '/allocations',
  application: '/applications',
  assessment: '/assessments',
  award: '/awards',
  'bank-details': '/bank-details',
  'budget-change': '/budget-changes',
  call: '/calls',
  claim: '/claims',
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
  'transfer-note': '/transfers',
  variation: '/variations',
  virement: '/virements',
};

/** Kinds of record that are shown on the page of another record. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  'award-assurance': (id) => `/awards/${id}/assurance`,
  'fund-payment-levels': (id) => `/funds/${id}/payment-levels`,
  'fund-budget': (id) => `/funds/${id}/budget`,
  'levels-of-fund': (id) => `/funds/${id}/payment-levels`,
  'claimable-award': (id) => `/awards/${id}/claim`,
  'award-match': (id) => `/awards/${id}/match-funding`,
  'year-confirmation': (id) => `/funds/${id}/year-confirmation`,
};

/** Identifies a record as the API does. */
interface RecordSubject {
  readonly subjectType: string;
  readonly subjectId: string;
}

/** The address of a record's page; null for a kind of record that has no page. */
export function recordAddress({ subjectType, subjectId }: RecordSubject): string | null {
  const page = PAGES[subjectType];
  if (page) return page(subjectId);
  const folder = FOLDERS[subjectType];
  return folder ? `${folder}/${subjectId}` : null;
}

interface RecordLinkProps {
  readonly item: RecordSubject;
  readonly words: string;
}

/** The link to the record of a work item, a movement or an event. Plain text where the record has no page. */
export function RecordLink({ item, words }: RecordLinkProps) {
  const address = recordAddress(item);
  return address === null ? words : <Link to={address}>{words}</Link>;
}
