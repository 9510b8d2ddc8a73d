import { AUDIT_SUBJECT_TYPES, type AuditSubjectType } from '@almoner/domain/audit';
import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  ListField,
  TextField,
} from '../../platform/http/fields.js';
import { ListQuery, PageOf } from '../../platform/http/list-query.js';
import { bothWays } from '../../platform/http/sorting.js';

const AUDIT_SORTS = bothWays('at');

class AuditSortedQuery extends ListQuery {
  @ChoiceField(AUDIT_SORTS, { optional: true })
  sort?: (typeof AUDIT_SORTS)[number];
}

/** Which record's history is asked for. */
export class AuditEventListQuery extends AuditSortedQuery {
  @ChoiceField(AUDIT_SUBJECT_TYPES, { name: 'AuditSubjectType' })
  subjectType: AuditSubjectType;

  @IdField()
  subjectId: string;
}

export class AuditLogQuery extends AuditSortedQuery {
  @IdField({ optional: true, description: 'Who did it.' })
  actorId?: string;

  @TextField({ max: 100, optional: true, example: 'awards.approve' })
  action?: string;

  @ChoiceField(AUDIT_SUBJECT_TYPES, { optional: true, name: 'AuditSubjectType' })
  subjectType?: AuditSubjectType;

  @DateField({ optional: true, description: 'The first day, by the clock in Scotland.' })
  from?: string;

  @DateField({ optional: true, description: 'The last day, included.' })
  to?: string;
}

class AuditChangeView {
  @TextField()
  field: string;

  @ApiProperty({ description: 'The JSON value before; null where there was none.', nullable: true })
  from: unknown;

  @ApiProperty({ description: 'The JSON value after.', nullable: true })
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

export class AuditEventPage extends PageOf(AuditEventView) {}
