import type { ReactNode } from 'react';

export interface TaskItem {
  readonly key: string;
  /** Usually a link to the page of the task. */
  readonly title: ReactNode;
  readonly summary?: ReactNode;
  readonly status?: 'not-started' | 'in-progress' | 'done' | 'waiting';
  /** Shown instead of `status` where the task has states of its own. */
  readonly tag?: ReactNode;
}

const STATUS_TAGS = {
  'not-started': { words: 'Not started', tone: 'grey' },
  'in-progress': { words: 'In progress', tone: 'blue' },
  done: { words: 'Done', tone: 'green' },
  waiting: { words: 'Cannot start yet', tone: 'grey' },
} as const;

/** The parts of a task, and how far each has come. */
export function TaskList({ tasks }: { tasks: readonly TaskItem[] }) {
  return (
    <ul className="ds_task-list">
      {tasks.map((task) => {
        const tag = STATUS_TAGS[task.status ?? 'not-started'];
        return (
          <li className="ds_task-list__task" key={task.key}>
            <div className="ds_task-list__task-details">
              <h3 className="ds_task-list__task-heading">{task.title}</h3>
              {task.summary && (
                <p className="ds_task-list__task-summary al_secondary">{task.summary}</p>
              )}
            </div>
            {task.tag ?? <span className={`ds_tag ds_tag--${tag.tone}`}>{tag.words}</span>}
          </li>
        );
      })}
    </ul>
  );
}
