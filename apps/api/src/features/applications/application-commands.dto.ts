import { DECISION_OUTCOMES, type DecisionOutcome } from '@almoner/domain/applications';
import {
  ChoiceField,
  IdField,
  ListField,
  MoneyField,
  TextField,
  TextListField,
  TextMapField,
} from '../../platform/http/fields.js';
import { ApplicationYear } from './application.dto.js';

export class StartApplication {
  @IdField({ description: 'A call that takes applications today.' })
  callId: string;

  @TextField()
  title: string;
}

/** Any fields of a draft, complete or not. */
export class SaveApplication {
  @TextField({ min: 0, optional: true })
  title?: string;

  @MoneyField({ optional: true, nullable: true, description: 'Pence; null empties it.' })
  amountRequestedPence?: number | null;

  @ListField(() => ApplicationYear, { optional: true, description: 'Replaces all years.' })
  years?: ApplicationYear[];

  @TextMapField({
    optional: true,
    description: 'By the key of their question; answers that are not sent stay as they are.',
  })
  answers?: Record<string, string>;

  @TextListField({ optional: true, description: 'Codes of known areas; replaces all of them.' })
  areaCodes?: string[];
}

export class WithdrawApplication {
  @TextField({ max: 2000 })
  reason: string;
}

export class DecideApplication {
  @ChoiceField(DECISION_OUTCOMES, { name: 'DecisionOutcome' })
  outcome: DecisionOutcome;

  @TextField({ max: 4000, description: 'Read by the applicant.' })
  reason: string;
}
