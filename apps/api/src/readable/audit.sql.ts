/** When something was done to a record, for features whose own tables do not keep it. */
export const READABLE_EVENTS = `(SELECT at, action, subject_type, subject_id FROM audit_events)`;

/** Whether the reader did something to a record; `action` and `subjectId` are SQL. */
export function doneByReader(action: string, subjectId: string): string {
  return `EXISTS (SELECT FROM audit_events e WHERE e.subject_id = ${subjectId} AND e.action = ${action}
    AND e.actor_id = (SELECT almoner_user_id()))`;
}
