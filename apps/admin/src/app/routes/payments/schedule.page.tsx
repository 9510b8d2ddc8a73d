import { isConditionSettled } from '@almoner/domain/conditions';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { FixedInstalments } from '../../../features/payments/components/fixed-instalments.js';
import { ScheduleForm } from '../../../features/payments/components/schedule-form.js';
import type { Schedule } from '../../../features/payments/payments-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import {
  getAward,
  getAwardConditions,
  getAwardSchedule,
} from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/awards/$id/schedule');

function Editor({ schedule }: { schedule: Schedule }) {
  const done = useDone();
  const showSaved = () =>
    done('Schedule saved', { to: '/awards/$id', params: { id: schedule.awardId } });
  const kept = new Set(schedule.instalments.map(({ conditionId }) => conditionId));
  if (!schedule.editable) {
    return <EmptyState>Nothing can be planned for this award any more.</EmptyState>;
  }
  return (
    <Loaded query={apiQuery(getAwardConditions, { path: { id: schedule.awardId } })}>
      {({ items }) => (
        <ScheduleForm
          schedule={schedule}
          conditions={items.filter(({ id, status }) => !isConditionSettled(status) || kept.has(id))}
          onSaved={showSaved}
        />
      )}
    </Loaded>
  );
}

/** Edits the whole payment schedule of an award. */
export function SchedulePage() {
  const { id } = route.useParams();
  const award = useQuery(apiQuery(getAward, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/awards">Awards</Breadcrumb>
        <Breadcrumb to="/awards/$id" params={{ id }}>
          {award.data?.reference ?? 'Award'}
        </Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Schedule of payments" label={award.data?.title} />
      <Permitted permission="payments.plan">
        <Loaded query={apiQuery(getAwardSchedule, { path: { id } })}>
          {(found) => (
            <>
              <FixedInstalments instalments={found.instalments} />
              <h2>What is still planned</h2>
              <Editor schedule={found} />
            </>
          )}
        </Loaded>
      </Permitted>
    </>
  );
}
