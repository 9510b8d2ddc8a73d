import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import type { Award } from '../../../features/awards/awards-types.js';
import { indicatorChoicesQuery } from '../../../features/outcomes/outcomes-requests.js';
import { ScheduleReturnForm } from '../../../features/returns/components/schedule-return-form.js';
import type { OwedReturn } from '../../../features/returns/returns-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAward } from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/returns/new');

function FormOf({ award }: { award: Award }) {
  const done = useDone();
  const showScheduled = ({ id }: OwedReturn) =>
    done('Return asked for', { to: '/returns/$id', params: { id } });
  return (
    <>
      <p>
        From {award.organisationName}, for{' '}
        <Link to="/awards/$id" params={{ id: award.id }}>
          {award.reference}
        </Link>
        .
      </p>
      <Loaded query={indicatorChoicesQuery(award.fundId)}>
        {(choices) => (
          <ScheduleReturnForm
            awardId={award.id}
            periods={award.years.map((year) => year.financialYear).reverse()}
            indicators={choices}
            onScheduled={showScheduled}
          />
        )}
      </Loaded>
    </>
  );
}

function ForAward({ awardId }: { awardId: string }) {
  return (
    <Loaded query={apiQuery(getAward, { path: { id: awardId } })}>
      {(found) => <FormOf award={found} />}
    </Loaded>
  );
}

/** Schedules a return for an award. */
export function NewReturnPage() {
  const { awardId } = route.useSearch();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/returns">Returns</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Ask for a return" />
      <Permitted permission="returns.schedule">
        {awardId ? (
          <ForAward awardId={awardId} />
        ) : (
          <EmptyState>
            A return is asked for on the page of its award.{' '}
            <Link to="/awards">Choose an award</Link>.
          </EmptyState>
        )}
      </Permitted>
    </>
  );
}
