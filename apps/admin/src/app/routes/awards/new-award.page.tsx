import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs, PageHeading, Permitted } from '../../../components/page.js';
import { AwardFromApplication } from './award-from-application.js';
import { DirectAward } from './direct-award.js';
import { DirectAwardChoice } from './direct-award-choice.js';

const route = getRouteApi('/signed-in/awards/new');

/** Drafts an award: from an approved application, or directly for one organisation. */
export function NewAwardPage() {
  const { applicationId, fundId, organisationId } = route.useSearch();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/awards">Awards</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title={applicationId ? 'Draft an award' : 'Make a direct award'} />
      <Permitted permission="awards.draft">
        {applicationId && <AwardFromApplication applicationId={applicationId} />}
        {!applicationId && fundId && organisationId && (
          <DirectAward fundId={fundId} organisationId={organisationId} />
        )}
        {!applicationId && !(fundId && organisationId) && (
          <DirectAwardChoice fundId={fundId} organisationId={organisationId} />
        )}
      </Permitted>
    </>
  );
}
