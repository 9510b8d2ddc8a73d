import { Link } from '@tanstack/react-router';
import { TaskList } from '../../../components/task-list.js';
import { useAudience, usePermission } from '../../../lib/session.js';
import { dateText, moneyText } from '../../../lib/formatters.js';
import type { Condition } from '../conditions-types.js';
import { ConditionStatusTags } from './condition-cells.js';
import { canHaveConditions } from '@almoner/domain/conditions';
import type { AwardStatus } from '@almoner/domain/awards';
import { LinkButton } from '../../../components/buttons.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { EmptyState, Loaded } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAwardConditions } from '../../../lib/api/generated/sdk.gen.js';

/** "£50,000 of 1 December 2026 waits for this" */
function gateSentence({ gates }: Condition): string | null {
  const [first, ...more] = gates;
  if (!first) return null;
  const amount = `${moneyText(first.amountPence)} planned for ${dateText(first.dueOn)}`;
  return more.length === 0
    ? `${amount} waits for this.`
    : `${amount} and ${more.length} more wait for this.`;
}

function Summary({ condition }: { condition: Condition }) {
  const audience = useAudience();
  const { owner, dueOn, ownerWords } = condition;
  const by = dueOn ? ` by ${dateText(dueOn)}` : '';
  const yours = audience === 'organisation' && owner === 'organisation';
  const who = yours ? `For you to meet${by}.` : `To be met by ${ownerWords.toLowerCase()}${by}.`;
  return (
    <>
      {who} {gateSentence(condition)}
    </>
  );
}

/** The conditions of an award as a list of tasks, each with its status and the money that waits for it. */
function ConditionTasks({ conditions }: { conditions: readonly Condition[] }) {
  return (
    <TaskList
      tasks={conditions.map((condition) => ({
        key: condition.id,
        title: (
          <>
            <Link to="/conditions/$id" params={{ id: condition.id }}>
              {condition.title}
            </Link>
            {condition.illustrative && <IllustrativeMark />}
          </>
        ),
        summary: <Summary condition={condition} />,
        tag: <ConditionStatusTags condition={condition} />,
      }))}
    />
  );
}

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
