import {
  AUDIT_EVENT_LIST,
  AUDIT_SUBJECT_TYPES,
  type AuditSubjectType,
} from '@almoner/domain/audit';
import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  TextField,
} from '../../platform/http/fields.js';
import { ListQueryOf } from '../../platform/lists/list-query.js';

/** Names the record whose history is read. */
export class AuditEventsQuery extends ListQueryOf(AUDIT_EVENT_LIST) {
  @ChoiceField(AUDIT_SUBJECT_TYPES, { name: 'AuditSubjectType' })
  subjectType: AuditSubjectType;

  @IdField()
  subjectId: string;
}

/** Any JSON value. */
const JSON_VALUE = {
  anyOf: [
    ...['string', 'number', 'boolean', 'object', 'null'].map((type) => ({ type })),
    { type: 'array', items: {} },
  ],
};

class AuditChangeView {
  @TextField()
  field: string;

  @ApiProperty({ ...JSON_VALUE, description: 'The JSON value before; null where there was none.' })
  from: unknown;

  @ApiProperty({ ...JSON_VALUE, description: 'The JSON value after.' })
  to: unknown;
}

export class AuditEventView {
  @IdField()
  id: string;

  @InstantField()
  at: string;

  @IdField({
    nullable: true,
    description: 'Null where the system acted, and to organisations where the funder did.',
  })
  actorId: string | null;

  @TextField({ description: 'Who did it; organisations read "The funder" for its staff.' })
  actorName: string;

  @TextField({ description: 'The command, as `<feature>.<verb>`.', example: 'awards.approve' })
  action: string;

  @TextField({ description: 'What happened, in words.', example: 'Award approved' })
  words: string;

  @ChoiceField(AUDIT_SUBJECT_TYPES, { name: 'AuditSubjectType' })
  subjectType: AuditSubjectType;

  @IdField()
  subjectId: string;

  @TextField({ min: 0 })
  subjectReference: string;

  @ListField(() => AuditChangeView)
  changes: AuditChangeView[];

  @TextField({ nullable: true })
  reason: string | null;

  @TextField({ description: 'The id of the request, as in the log of the server.' })
  requestId: string;
}
