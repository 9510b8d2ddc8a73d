import { DECISION_OUTCOMES, type DecisionOutcome } from '@almoner/domain/applications';
import { CALL_STATUSES, type CallStatus } from '@almoner/domain/calls';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  DateField,
  FinancialYearField,
  FinancialYearListField,
  IdField,
  InstantField,
  ListField,
  MoneyField,
  ObjectField,
  TextField,
  TextMapField,
} from '../../platform/http/fields.js';
import { AreaLink } from '../areas/areas.dto.js';
import { CallCriterion, CallQuestion } from '../calls/calls.dto.js';
import { ApplicationItem } from './applications.dto.js';

/** What is asked for in one financial year. */
export class ApplicationYear {
  @FinancialYearField()
  financialYear: string;

  @MoneyField()
  amountPence: number;
}

/** The call that the application belongs to. */
export class ApplicationCall {
  @ChoiceField(CALL_STATUSES, { name: 'CallStatus' })
  status: CallStatus;

  @DateField()
  opensOn: string;

  @DateField()
  closesOn: string;

  @FinancialYearListField({ description: 'The years it pays.' })
  financialYears: string[];

  @ListField(() => CallQuestion)
  questions: CallQuestion[];

  @ListField(() => CallCriterion)
  criteria: CallCriterion[];
}

export class ApplicationDecision {
  @ChoiceField(DECISION_OUTCOMES, { name: 'DecisionOutcome' })
  outcome: DecisionOutcome;

  @TextField({ description: 'Written for the applicant.' })
  reason: string;

  @InstantField()
  decidedAt: string;

  @TextField({ nullable: true, description: 'Null for organisations.' })
  decidedByName: string | null;
}

export class ApplicationView extends ApplicationItem {
  @ListField(() => AreaLink, { description: 'The areas with their names.' })
  areas: AreaLink[];

  @ListField(() => ApplicationYear)
  years: ApplicationYear[];

  @TextMapField({ description: 'By the key of their question.' })
  answers: Record<string, string>;

  @ObjectField(() => ApplicationCall)
  call: ApplicationCall;

  @TextField({ nullable: true })
  submittedByName: string | null;

  @TextField({ nullable: true, description: 'Why it was withdrawn; null where it was not.' })
  withdrawnReason: string | null;

  @ObjectField(() => ApplicationDecision, { nullable: true })
  decision: ApplicationDecision | null;

  @IdField({
    nullable: true,
    description: 'The award made from it, where the reader may see it.',
  })
  awardId: string | null;

  @ListField(() => CommandAnswer, { description: 'edit, submit, withdraw; approve, decline.' })
  commands: CommandAnswer[];
}
