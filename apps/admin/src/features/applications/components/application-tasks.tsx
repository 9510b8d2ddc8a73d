import { Link } from '@tanstack/react-router';
import { TaskList, type TaskItem } from '../../../components/task-list.js';
import { draftFaults, draftOf } from '../application-draft.js';
import { sectionsOf, sectionStatus } from '../application-sections.js';
import type { Application } from '../applications-types.js';

interface ApplicationTasksProps {
  readonly application: Application;
  /** Whether this person may change the draft. */
  readonly editable: boolean;
}

/** The sections of an application, and how far each has come. */
export function ApplicationTasks({ application, editable }: ApplicationTasksProps) {
  const { id, call } = application;
  const draft = draftOf(application);
  const faults = draftFaults(draft, call);
  const tasks = sectionsOf(call).map((section): TaskItem => ({
    key: section.key,
    title: editable ? (
      <Link to="/applications/$id/write" params={{ id }} search={{ section: section.key }}>
        {section.title}
      </Link>
    ) : (
      section.title
    ),
    status: sectionStatus(section, draft, faults),
  }));
  const check: TaskItem = {
    key: 'check',
    title: (
      <Link to="/applications/$id/check" params={{ id }}>
        Check answers and send
      </Link>
    ),
    status: faults.length === 0 ? 'not-started' : 'waiting',
  };
  return <TaskList tasks={[...tasks, check]} />;
}
