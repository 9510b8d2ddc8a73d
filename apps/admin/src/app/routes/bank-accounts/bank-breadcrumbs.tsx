import { Breadcrumb, Breadcrumbs } from '../../../components/page.js';
import { useAudience } from '../../../lib/session.js';

interface BankBreadcrumbsProps {
  readonly organisationId: string;
  readonly organisationName: string | undefined;
  /** Whether the page is below the page of the bank details. */
  readonly below?: boolean;
}

/** Breadcrumbs: for staff back to the list, for an organisation back to its home. */
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
