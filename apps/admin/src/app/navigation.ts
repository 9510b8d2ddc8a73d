import type { Audience, Permission } from '@almoner/domain/shared';
import { hasPermission, type Session } from '../lib/session.js';

interface NavigationEntry {
  readonly label: string;
  readonly to: string;
  /** People with this permission see the entry. This only shows or hides it; the API protects the data. */
  readonly permission: Permission;
  /** Shows the entry to this audience only; to both where left out. */
  readonly audience?: Audience;
}

const ENTRIES: readonly NavigationEntry[] = [
  { label: 'Programmes', to: '/programmes', permission: 'programmes.read', audience: 'staff' },
  { label: 'Funds', to: '/funds', permission: 'funds.read', audience: 'staff' },
  { label: 'Calls', to: '/calls', permission: 'calls.read', audience: 'staff' },
  { label: 'Funding', to: '/calls', permission: 'calls.read', audience: 'organisation' },
  { label: 'Applications', to: '/applications', permission: 'applications.read' },
  { label: 'Assessments', to: '/assessments', permission: 'assessments.read' },
  {
    label: 'Organisations',
    to: '/organisations',
    permission: 'organisations.read',
    audience: 'staff',
  },
  { label: 'Awards', to: '/awards', permission: 'awards.read' },
  { label: 'Subsidies', to: '/subsidies', permission: 'awards.read-assurance' },
  {
    label: 'Fair Work exceptions',
    to: '/fair-work-exceptions',
    permission: 'awards.read-assurance',
  },
  { label: 'Conditions', to: '/conditions', permission: 'conditions.read' },
  { label: 'Variations', to: '/variations', permission: 'variations.read', audience: 'staff' },
  { label: 'Letters', to: '/letter-templates', permission: 'letters.edit-templates' },
  { label: 'Claims', to: '/claims', permission: 'claims.read', audience: 'staff' },
  { label: 'Payments', to: '/payments', permission: 'payments.read' },
  {
    label: 'Bank details',
    to: '/bank-details',
    permission: 'bank-accounts.read',
    audience: 'staff',
  },
  {
    label: 'Payment runs',
    to: '/payment-runs',
    permission: 'payment-runs.read',
    audience: 'staff',
  },
  { label: 'Transfers', to: '/transfers', permission: 'transfers.read', audience: 'staff' },
  { label: 'Recoveries', to: '/recoveries', permission: 'recoveries.read', audience: 'staff' },
  {
    label: 'Register of losses',
    to: '/losses',
    permission: 'recoveries.read-losses',
    audience: 'staff',
  },
  { label: 'Returns', to: '/returns', permission: 'returns.read' },
  { label: 'Outcomes', to: '/outcomes', permission: 'outcomes.read', audience: 'staff' },
  { label: 'Ledger', to: '/ledger-lines', permission: 'ledger.read' },
  { label: 'Budgets', to: '/budget-lines', permission: 'budgets.verify' },
  { label: 'Budget changes', to: '/budget-changes', permission: 'budgets.verify' },
  { label: 'Virements', to: '/virements', permission: 'budgets.verify' },
  { label: 'Verify ledger', to: '/ledger-verification', permission: 'budgets.verify' },
  {
    label: 'Reference data',
    to: '/reference-data',
    permission: 'reference-data.read',
    audience: 'staff',
  },
  {
    label: 'Not allowed today',
    to: '/not-allowed-today',
    permission: 'not-allowed-today.read',
    audience: 'staff',
  },
  { label: 'People', to: '/people', permission: 'identity.read' },
  { label: 'Audit log', to: '/audit', permission: 'audit.read-all' },
];

/** The entries of the menu for a session, after Home. */
export function navigationFor(session: Session | null): readonly NavigationEntry[] {
  return ENTRIES.filter(
    ({ permission, audience }) =>
      hasPermission(session, permission) && (audience ?? session?.audience) === session?.audience,
  );
}
