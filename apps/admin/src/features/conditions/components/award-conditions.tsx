import { canHaveConditions } from '@almoner/domain/conditions';
import type { AwardStatus } from '@almoner/domain/awards';
import { LinkButton } from '../../../components/buttons.js';
import { EmptyState, Loaded } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAwardConditions } from '../../../lib/api/generated/sdk.gen.js';
import { usePermission } from '../../../lib/session.js';
import { ConditionTasks } from './condition-tasks.js';

interface AwardConditionsProps {
  readonly award: { readonly id: string; readonly fundId: string; readonly status: AwardStatus };
}

/** The conditions of an award, for staff and for its organisation. */
export function AwardConditions({ award }: AwardConditionsProps) {
  const mayEdit = usePermission('conditions.edit', award.fundId);
  return (
    <section aria-labelledby="conditions-heading">
      <h2 id="conditions-heading">Conditions</h2>
      <Loaded query={apiQuery(getAwardConditions, { path: { id: award.id } })}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState>This award has no conditions.</EmptyState>
          ) : (
            <ConditionTasks conditions={items} />
          )
        }
      </Loaded>
      {mayEdit && canHaveConditions(award.status) && (
        <LinkButton kind="secondary" to="/conditions/new" search={{ awardId: award.id }}>
          Add a condition
        </LinkButton>
      )}
    </section>
  );
}
