import {
  APPLICATION_STATUSES,
  DECISION_OUTCOMES,
  type ApplicationStatus,
  type DecisionOutcome,
} from '@almoner/domain/applications';
import { CALL_STATUSES, type CallStatus } from '@almoner/domain/calls';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  DateField,
  FinancialYearField,
  FinancialYearListField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  MoneyField,
  ObjectField,
  TextField,
  TextListField,
  TextMapField,
} from '../../platform/http/fields.js';
import { ListQuery, PageOf } from '../../platform/http/list-query.js';
import { bothWays } from '../../platform/http/sorting.js';
import { AreaLink } from '../areas/areas.dto.js';
import { CallCriterion, CallQuestion } from '../calls/calls.dto.js';

const APPLICATION_SORTS = bothWays(
  'submittedAt',
  'reference',
  'title',
  'organisationName',
  'amountRequestedPence',
  'status',
  'score',
);

export class ApplicationListQuery extends ListQuery {
  @ChoiceField(APPLICATION_SORTS, {
    optional: true,
    description:
      '`-submittedAt` unless told; drafts count as the earliest. By score for people who may read assessments.',
  })
  sort?: (typeof APPLICATION_SORTS)[number];

  @IdField({ optional: true })
  fundId?: string;

  @IdField({ optional: true })
  callId?: string;

  @ChoiceField(APPLICATION_STATUSES, { optional: true, name: 'ApplicationStatus' })
  status?: ApplicationStatus;

  @IdField({
    optional: true,
    description: 'Assigned to this person; for people who may read assessments.',
  })
  assessorId?: string;

  @IdField({ optional: true })
  organisationId?: string;

  @TextField({ optional: true, max: 80, description: 'Works in this area.' })
  areaCode?: string;

  @TextField({ optional: true, description: 'Part of the reference, title or organisation.' })
  q?: string;
}

class AssessmentCount {
  @IntegerField({ min: 0, description: 'Assessments without a conflict of interest.' })
  assigned: number;

  @IntegerField({ min: 0 })
  submitted: number;
}

export class ApplicationItem {
  @IdField()
  id: string;

  @TextField({ example: 'CFF-2026-0042' })
  reference: string;

  @IdField()
  callId: string;

  @TextField()
  callTitle: string;

  @IdField()
  fundId: string;

  @TextField({ example: 'CFF' })
  fundCode: string;

  @IdField()
  organisationId: string;

  @TextField()
  organisationName: string;

  @TextField({ min: 0 })
  title: string;

  @MoneyField({ nullable: true, description: 'Pence; null until entered.' })
  amountRequestedPence: number | null;

  @TextListField()
  areaCodes: string[];

  @ChoiceField(APPLICATION_STATUSES, { name: 'ApplicationStatus' })
  status: ApplicationStatus;

  @InstantField({ nullable: true })
  submittedAt: string | null;

  @ObjectField(() => AssessmentCount, {
    nullable: true,
    description: 'Null for people who may not read assessments.',
  })
  assessments: AssessmentCount | null;

  @IntegerField({
    min: 0,
    max: 10_000,
    nullable: true,
    description:
      'Mean of the submitted assessments in basis points of the highest score; null without one, for people who may not read assessments, and for an assessor whose own assessment is not yet submitted.',
  })
  score: number | null;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;

  @IntegerField({ min: 1 })
  version: number;
}

export class ApplicationPage extends PageOf(ApplicationItem) {}

/** What is asked for in one financial year. */
export class ApplicationYear {
  @FinancialYearField()
  financialYear: string;

  @MoneyField()
  amountPence: number;
}

/** What the application answers to. */
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
    description: 'The award made of it, as far as the reader may see it.',
  })
  awardId: string | null;

  @ListField(() => CommandAnswer, { description: 'edit, submit, withdraw; approve, decline.' })
  commands: CommandAnswer[];
}

export class StartApplication {
  @IdField({ description: 'A call that takes applications today.' })
  callId: string;

  @TextField()
  title: string;
}

/** Any part of a draft, finished or not. */
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
