import type { ReturnKind } from '@almoner/domain/returns';
import {
  ChoiceField,
  DateField,
  FinancialYearField,
  IdField,
  IdListField,
  ListField,
  TextField,
} from '../../platform/http/fields.js';
import { ReturnObservation } from './return.dto.js';

/** The kinds of return that can be scheduled so far. */
const SCHEDULED_KINDS = ['outcome'] as const satisfies readonly ReturnKind[];

export class ScheduleReturn {
  @IdField()
  awardId: string;

  @ChoiceField(SCHEDULED_KINDS, { name: 'ScheduledReturnKind' })
  kind: 'outcome';

  @FinancialYearField({ description: 'The financial year that it is about.' })
  period: string;

  @DateField()
  dueOn: string;

  @DateField({
    optional: true,
    description: 'Where left out: the day after the period, or the due date where that is earlier.',
  })
  opensOn?: string;

  @IdListField({ description: 'What is asked, in this order.' })
  indicatorIds: string[];
}

/** What is written so far. It may be incomplete; fields that are left out stay as they are. */
export class WriteReturn {
  @TextField({ min: 0, max: 20_000, optional: true })
  narrative?: string;

  @ListField(() => ReturnObservation, { optional: true })
  observations?: ReturnObservation[];
}

export class ReturnReason {
  @TextField({ max: 4000, description: 'What has to change.' })
  reason: string;
}
