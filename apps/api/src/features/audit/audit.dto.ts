import { AUDIT_EVENT_LIST, AUDIT_SUBJECT_TYPES } from '@almoner/domain/audit';
import { ApiProperty } from '@nestjs/swagger';
import { field, Fields } from '../../platform/http/fields.js';
import { ListQueryOf } from '../../platform/lists/list-query.js';

/** Names the record whose history is read. */
export class AuditEventsQuery extends Fields(ListQueryOf(AUDIT_EVENT_LIST), {
  subjectType: field.choice(AUDIT_SUBJECT_TYPES, { name: 'AuditSubjectType' }),
  subjectId: field.id(),
}) {}

/** Any JSON value. */
const JSON_VALUE = {
  anyOf: [
    ...['string', 'number', 'boolean', 'object', 'null'].map((type) => ({ type })),
    { type: 'array', items: {} },
  ],
};

class AuditChangeView {
  @field.text()
  field: string;

  @ApiProperty({ ...JSON_VALUE, description: 'The JSON value before; null where there was none.' })
  from: unknown;

  @ApiProperty({ ...JSON_VALUE, description: 'The JSON value after.' })
  to: unknown;
}

export class AuditEventView extends Fields({
  id: field.id(),
  at: field.instant(),
  actorId: field.id({
    nullable: true,
    description: 'Null where the system acted, and to organisations where the funder did.',
  }),
  actorName: field.text({
    description: 'Who did it; organisations read "The funder" for its staff.',
  }),
  action: field.text({
    description: 'The command, as `<feature>.<verb>`.',
    example: 'awards.approve',
  }),
  words: field.text({ description: 'What happened, in words.', example: 'Award approved' }),
  subjectType: field.choice(AUDIT_SUBJECT_TYPES, { name: 'AuditSubjectType' }),
  subjectId: field.id(),
  subjectReference: field.text({ min: 0 }),
  changes: field.list(() => AuditChangeView),
  reason: field.text({ nullable: true }),
  requestId: field.text({ description: 'The id of the request, as in the log of the server.' }),
  illustrative: field.flag({ description: 'True where it happened in a demonstration.' }),
}) {}
