import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/link-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PagedList } from '../../../components/paged-list.js';
import {
  applicationsQuery,
  APPLICATIONS_EXPORT,
  type ApplicationsSearch,
} from '../../../features/applications/api/list-applications.js';
import { OwnApplicationTable } from '../../../features/applications/components/own-application-table.js';
import { usePermission } from '../../../lib/session.js';

/** The applications of the signed-in person's organisation. */
export function OwnApplications({ search }: { search: ApplicationsSearch }) {
  const applications = useQuery(applicationsQuery(search));
  const mayApply = usePermission('applications.write');
  return (
    <>
      <PageHeading title="Your applications" />
      {mayApply && (
        <LinkButton to="/calls" search={{ status: 'open' }}>
          Find funding to apply for
        </LinkButton>
      )}
      <PagedList
        query={applications}
        things="applications"
        none="You have not started an application. Choose a call under Funding to begin one."
        search={search}
        exportPath={APPLICATIONS_EXPORT}
      >
        {(rows) => <OwnApplicationTable applications={rows} sort={search.sort} />}
      </PagedList>
    </>
  );
}
