import { isConditionSettled } from '@almoner/domain/conditions';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Breadcrumb, Breadcrumbs } from '../../../components/breadcrumbs.js';
import { PageHeading } from '../../../components/page-heading.js';
import { Permitted } from '../../../components/permitted.js';
import { QueryState } from '../../../components/query-state.js';
import { EmptyState } from '../../../components/states.js';
import { awardQuery } from '../../../features/awards/api/get-award.js';
import { awardConditionsQuery } from '../../../features/conditions/api/get-award-conditions.js';
import {
  awardScheduleQuery,
  type Schedule,
} from '../../../features/payments/api/get-award-schedule.js';
import { FixedInstalments } from '../../../features/payments/components/fixed-instalments.js';
import { ScheduleForm } from '../../../features/payments/components/schedule-form.js';
import { useNotices } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/awards/$id/schedule');

function Editor({ schedule }: { schedule: Schedule }) {
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const conditions = useQuery(awardConditionsQuery(schedule.awardId));
  const showSaved = () => {
    notify('Schedule saved');
    void navigate({ to: '/awards/$id', params: { id: schedule.awardId } });
  };
  const kept = new Set(schedule.instalments.map(({ conditionId }) => conditionId));
  if (!schedule.editable) {
    return <EmptyState>Nothing can be planned for this award any more.</EmptyState>;
  }
  return (
    <QueryState query={conditions}>
      {({ items }) => (
        <ScheduleForm
          schedule={schedule}
          conditions={items.filter(({ id, status }) => !isConditionSettled(status) || kept.has(id))}
          onSaved={showSaved}
        />
      )}
    </QueryState>
  );
}

/** The schedule of an award, written as a whole. */
export function SchedulePage() {
  const { id } = route.useParams();
  const award = useQuery(awardQuery(id));
  const schedule = useQuery(awardScheduleQuery(id));
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
        <QueryState query={schedule}>
          {(found) => (
            <>
              <FixedInstalments instalments={found.instalments} />
              <h2>What is still planned</h2>
              <Editor schedule={found} />
            </>
          )}
        </QueryState>
      </Permitted>
    </>
  );
}
