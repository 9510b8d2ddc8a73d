/** When something was done to a record, for features whose own tables do not keep it. */
export const READABLE_EVENTS = `(SELECT at, action, subject_type, subject_id FROM audit_events)`;
