import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';
import { useAudience } from '../../../lib/session.js';

interface BankBreadcrumbsProps {
  readonly organisationId: string;
  readonly organisationName: string | undefined;
  /** Whether the page is one below the details. */
  readonly below?: boolean;
}

/** The way back: to the list for staff, home for the organisation. */
export function BankBreadcrumbs({ organisationId, organisationName, below }: BankBreadcrumbsProps) {
  const audience = useAudience();
  const name = audience === 'staff' ? organisationName : 'Your bank details';
  return (
    <Breadcrumbs>
      {audience === 'staff' && <Breadcrumb to="/bank-details">Bank details</Breadcrumb>}
      {below && (
        <Breadcrumb to="/bank-details/$id" params={{ id: organisationId }}>
          {name ?? 'Bank details'}
        </Breadcrumb>
      )}
    </Breadcrumbs>
  );
}
