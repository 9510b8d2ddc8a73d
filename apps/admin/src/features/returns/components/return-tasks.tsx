import { Link } from '@tanstack/react-router';
import { TaskList, type TaskItem } from '../../../components/task-list.js';
import { answersOf, isAnswered } from '../return-answers.js';
import type { OwedReturn } from '../returns-types.js';

function status(done: number, all: number): TaskItem['status'] {
  if (done === all) return 'done';
  return done > 0 ? 'in-progress' : 'not-started';
}

/** The sections of a return, and how far each has come. */
export function ReturnTasks({ owed, editable }: { owed: OwedReturn; editable: boolean }) {
  const { id, questions } = owed;
  const answers = answersOf(owed);
  const open = questions.find((question) => !isAnswered(question, answers));
  const answered = questions.filter((question) => isAnswered(question, answers)).length;
  const section = (open ?? questions[0])?.indicatorId;
  const title = (words: string, to: 'figures' | 'story' | 'check') => {
    if (to === 'check')
      return (
        <Link to="/returns/$id/check" params={{ id }}>
          {words}
        </Link>
      );
    if (!editable) return words;
    return (
      <Link
        to="/returns/$id/write"
        params={{ id }}
        search={{ section: to === 'story' ? 'story' : section }}
      >
        {words}
      </Link>
    );
  };
  return (
    <TaskList
      tasks={[
        {
          key: 'outcomes',
          title: title('Outcomes', 'figures'),
          summary: `${answered} of ${questions.length} figures given`,
          status: status(answered, questions.length),
        },
        {
          key: 'story',
          title: title('Story and evidence', 'story'),
          summary: 'What changed for people, in your own words',
          status: owed.narrative.trim() ? 'done' : 'not-started',
        },
        {
          key: 'check',
          title: open ? 'Check and send' : title('Check and send', 'check'),
          status: open ? 'waiting' : 'not-started',
        },
      ]}
    />
  );
}
