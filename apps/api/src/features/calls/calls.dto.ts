import { CALL_STATUSES, type CallStatus } from '@almoner/domain/calls';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  DateField,
  FinancialYearListField,
  FlagField,
  IdField,
  IntegerField,
  ListField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

const LONGEST_ANSWER_WORDS = 3000;

export class CallQuestion {
  @TextField({ max: 60, description: 'Names the answer in an application.', example: 'need' })
  key: string;

  @TextField({ max: 300, example: 'Why is this needed?' })
  title: string;

  @TextField({ min: 0, max: 2000, description: 'Advice below the question; may be empty.' })
  hint: string;

  @IntegerField({ min: 1, max: LONGEST_ANSWER_WORDS, description: 'The longest answer, in words.' })
  maxWords: number;

  @FlagField()
  required: boolean;
}

/** A criterion; applications get a score from 0 to 5 for it. */
export class CallCriterionTerms {
  @TextField({ max: 20, example: 'A' })
  code: string;

  @TextField({ max: 300 })
  title: string;

  @TextField({ min: 0, max: 4000, description: 'What good looks like; may be empty.' })
  guidance: string;

  @IntegerField({ min: 1, max: 100, description: 'Per cent of the whole score; a call has 100.' })
  weight: number;

  @TextListField({ description: 'Keys of the questions whose answers are scored by it.' })
  questionKeys: string[];
}

export class CallCriterion extends CallCriterionTerms {
  @IdField()
  id: string;
}

export class CallItem {
  @IdField()
  id: string;

  @IdField()
  fundId: string;

  @TextField({ example: 'CFF' })
  fundCode: string;

  @TextField()
  fundName: string;

  @TextField()
  title: string;

  @TextField({ min: 0 })
  summary: string;

  @DateField({ description: 'The first day on which applications can be sent.' })
  opensOn: string;

  @DateField({ description: 'The last day on which applications can be sent.' })
  closesOn: string;

  @FinancialYearListField({ description: 'The years it pays.' })
  financialYears: string[];

  @TextListField()
  themes: string[];

  @ChoiceField(CALL_STATUSES, { name: 'CallStatus' })
  status: CallStatus;

  @FlagField({ description: 'True where an application can be started and sent today.' })
  acceptingApplications: boolean;

  @IntegerField({ min: 1 })
  version: number;
}

export class CallView extends CallItem {
  @ListField(() => CallCriterion)
  criteria: CallCriterion[];

  @ListField(() => CallQuestion)
  questions: CallQuestion[];

  @ListField(() => CommandAnswer, { description: 'edit, open, close; none for an organisation.' })
  commands: CommandAnswer[];
}

/** Every field can be changed while the call is a draft, and only the last day once it is open. */
export class UpdateCall {
  @TextField({ optional: true })
  title?: string;

  @TextField({ min: 0, max: 4000, optional: true })
  summary?: string;

  @DateField({ optional: true })
  opensOn?: string;

  @DateField({ optional: true })
  closesOn?: string;

  @FinancialYearListField({ optional: true })
  financialYears?: string[];

  @TextListField({ optional: true })
  themes?: string[];

  @ListField(() => CallCriterionTerms, { optional: true, description: 'Replaces all of them.' })
  criteria?: CallCriterionTerms[];

  @ListField(() => CallQuestion, { optional: true, description: 'Replaces all of them.' })
  questions?: CallQuestion[];
}

export class CreateCall extends UpdateCall {
  @IdField({ description: 'An open-call fund.' })
  fundId: string;

  @TextField()
  declare title: string;

  @DateField()
  declare opensOn: string;

  @DateField({ description: 'After the call opens.' })
  declare closesOn: string;

  @FinancialYearListField()
  declare financialYears: string[];

  @ListField(() => CallCriterionTerms, { description: 'The weights add up to 100.' })
  declare criteria: CallCriterionTerms[];

  @ListField(() => CallQuestion)
  declare questions: CallQuestion[];
}
