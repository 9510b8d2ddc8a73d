import { Link, linkOptions } from '@tanstack/react-router';

/** The list behind each section of the home page. A section that is not here shows all its items itself. */
const LISTS = {
  'applications-to-assign': linkOptions({ to: '/applications', search: { status: 'submitted' } }),
  'applications-to-decide': linkOptions({ to: '/applications', search: { status: 'assessed' } }),
  'awards-to-draft': linkOptions({ to: '/applications', search: { status: 'approved' } }),
  'drafts-to-finish': linkOptions({ to: '/applications', search: { status: 'draft' } }),
  'allocations-in-draft': linkOptions({ to: '/allocations', search: { status: 'draft' } }),
  'awards-to-approve': linkOptions({ to: '/awards', search: { status: 'drafted' } }),
  'awards-to-complete': linkOptions({ to: '/awards', search: { status: 'active' } }),
  'variations-to-send': linkOptions({ to: '/variations', search: { status: 'draft' } }),
  'variations-to-approve': linkOptions({ to: '/variations', search: { status: 'submitted' } }),
  'variations-to-apply': linkOptions({ to: '/variations', search: { status: 'approved' } }),
  'offers-to-send': linkOptions({ to: '/awards', search: { status: 'approved' } }),
  'offers-lapsing': linkOptions({ to: '/awards', search: { status: 'offered' } }),
  'allocations-to-acknowledge': linkOptions({ to: '/awards', search: { status: 'offered' } }),
  'allocations-unacknowledged': linkOptions({ to: '/awards', search: { status: 'offered' } }),
  'transfers-to-release': linkOptions({ to: '/transfers/new' }),
  'offers-to-accept': linkOptions({ to: '/awards', search: { status: 'offered' } }),
  'claims-to-take-up': linkOptions({ to: '/claims', search: { status: 'submitted' } }),
  'payments-to-request': linkOptions({
    to: '/payments',
    search: { status: 'planned', waitingForMe: 'true' },
  }),
  'payments-to-approve': linkOptions({
    to: '/payments',
    search: { status: 'requested', waitingForMe: 'true' },
  }),
  'payments-on-hold': linkOptions({ to: '/payments', search: { status: 'held' } }),
  'conditions-to-show': linkOptions({
    to: '/conditions',
    search: { status: 'open', owner: 'organisation' },
  }),
  'conditions-to-decide': linkOptions({
    to: '/conditions',
    search: { status: 'evidence-submitted' },
  }),
  'conditions-overdue': linkOptions({ to: '/conditions', search: { overdue: 'true' } }),
  'payments-to-release': linkOptions({ to: '/payments', search: { status: 'approved' } }),
  'bank-details-to-verify': linkOptions({ to: '/bank-details', search: { status: 'entered' } }),
  'payments-due': linkOptions({ to: '/payment-runs/new' }),
  'runs-to-release': linkOptions({ to: '/payment-runs', search: { status: 'prepared' } }),
  'runs-to-acknowledge': linkOptions({ to: '/payment-runs', search: { status: 'released' } }),
  'recoveries-to-approve': linkOptions({ to: '/recoveries', search: { status: 'requested' } }),
  'recoveries-to-receive': linkOptions({ to: '/recoveries', search: { owed: 'true' } }),
  'losses-to-approve': linkOptions({ to: '/losses', search: { status: 'requested' } }),
  'budget-changes-to-confirm': linkOptions({
    to: '/budget-changes',
    search: { status: 'proposed' },
  }),
  'budgets-without-authority': linkOptions({
    to: '/budget-lines',
    search: { authority: 'planned', reserved: 'true' },
  }),
  'delegations-to-answer': linkOptions({
    to: '/delegations',
    search: { state: 'offered', mine: 'true' },
  }),
  'virements-to-approve': linkOptions({ to: '/virements', search: { status: 'requested' } }),
  'returns-to-write': linkOptions({ to: '/returns' }),
  'returns-to-certify': linkOptions({
    to: '/returns',
    search: { status: 'awaiting-certification' },
  }),
  'returns-to-review': linkOptions({ to: '/returns', search: { status: 'submitted' } }),
  'returns-overdue': linkOptions({ to: '/returns', search: { overdue: 'true' } }),
  'ledger-lines-to-match': linkOptions({ to: '/ledger-lines', search: { status: 'unmatched' } }),
  'latest-events': linkOptions({ to: '/audit' }),
} as const;

/** The link from a section of the home page to its list. */
export function SectionLink({ sectionKey, title }: { sectionKey: string; title: string }) {
  const list = Object.entries(LISTS).find(([key]) => key === sectionKey)?.[1];
  if (!list) return null;
  return (
    <Link {...list}>
      Open the list<span className="visually-hidden"> of {title.toLowerCase()}</span>
    </Link>
  );
}
