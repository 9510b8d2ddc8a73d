import type { ReturnKind } from '@almoner/domain/returns';
import { field, Fields } from '../../platform/http/fields.js';
import { ReturnObservation } from './return.dto.js';

/** The kinds of return that can be scheduled so far. */
const SCHEDULED_KINDS = ['outcome'] as const satisfies readonly ReturnKind[];

export class ScheduleReturn extends Fields({
  awardId: field.id(),
  kind: field.choice(SCHEDULED_KINDS, { name: 'ScheduledReturnKind' }),
  period: field.financialYear({ description: 'The financial year that it is about.' }),
  dueOn: field.date(),
  opensOn: field.date({
    optional: true,
    description: 'Where left out: the day after the period, or the due date where that is earlier.',
  }),
  indicatorIds: field.idList({ description: 'What is asked, in this order.' }),
}) {}

/** What is written so far. It may be incomplete; fields that are left out stay as they are. */
export class WriteReturn extends Fields({
  narrative: field.text({ min: 0, max: 20_000, optional: true }),
  observations: field.list(() => ReturnObservation, { optional: true }),
}) {}

export class ReturnReason extends Fields({
  reason: field.text({ max: 4000, description: 'What has to change.' }),
}) {}
