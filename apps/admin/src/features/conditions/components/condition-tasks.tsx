import { Link } from '@tanstack/react-router';
import { TaskList } from '../../../components/task-list.js';
import { useAudience } from '../../../lib/session.js';
import { dateText, moneyText } from '../../../lib/formatters.js';
import type { Condition } from '../conditions-types.js';
import { ConditionStatusTags } from './condition-status-tags.js';

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
export function ConditionTasks({ conditions }: { conditions: readonly Condition[] }) {
  return (
    <TaskList
      tasks={conditions.map((condition) => ({
        key: condition.id,
        title: (
          <Link to="/conditions/$id" params={{ id: condition.id }}>
            {condition.title}
          </Link>
        ),
        summary: <Summary condition={condition} />,
        tag: <ConditionStatusTags condition={condition} />,
      }))}
    />
  );
}
