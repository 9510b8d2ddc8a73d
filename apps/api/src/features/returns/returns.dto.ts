import {
  AGGREGATION_RULES,
  HIGHEST_OBSERVATION,
  INDICATOR_UNITS,
  OBSERVATION_STATES,
  type AggregationRule,
  type IndicatorUnit,
  type ObservationState,
} from '@almoner/domain/outcomes';
import {
  RETURN_KINDS,
  RETURN_STATUSES,
  type ReturnKind,
  type ReturnStatus,
} from '@almoner/domain/returns';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  DateField,
  FinancialYearField,
  FlagField,
  IdField,
  IdListField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { ListQuery, PageOf } from '../../platform/http/list-query.js';
import { bothWays } from '../../platform/http/sorting.js';

const RETURN_SORTS = bothWays(
  'dueOn',
  'reference',
  'organisationName',
  'period',
  'status',
  'submittedAt',
);

/** The kinds of return that can be asked for so far. */
const SCHEDULED_KINDS = ['outcome'] as const satisfies readonly ReturnKind[];

export class ReturnListQuery extends ListQuery {
  @ChoiceField(RETURN_SORTS, { optional: true, description: '`dueOn` unless told.' })
  sort?: (typeof RETURN_SORTS)[number];

  @IdField({ optional: true })
  fundId?: string;

  @IdField({ optional: true })
  awardId?: string;

  @IdField({ optional: true })
  organisationId?: string;

  @ChoiceField(RETURN_STATUSES, { optional: true, name: 'ReturnStatus' })
  status?: ReturnStatus;

  @ChoiceField(RETURN_KINDS, { optional: true, name: 'ReturnKind' })
  kind?: ReturnKind;

  @FinancialYearField({ optional: true })
  period?: string;

  @ChoiceField(['true', 'false'], { optional: true, description: 'Owed and past its day, or not.' })
  overdue?: 'true' | 'false';

  @TextField({
    optional: true,
    description: 'Part of a reference or of the name of the organisation.',
  })
  q?: string;
}

export class ReturnItem {
  @IdField()
  id: string;

  @TextField({ example: 'CFF-R-2026-0012' })
  reference: string;

  @IdField()
  awardId: string;

  @TextField({ example: 'CFF-A-2026-0007' })
  awardReference: string;

  @TextField()
  awardTitle: string;

  @IdField()
  organisationId: string;

  @TextField()
  organisationName: string;

  @IdField()
  fundId: string;

  @TextField({ example: 'CFF' })
  fundCode: string;

  @ChoiceField(RETURN_KINDS, { name: 'ReturnKind' })
  kind: ReturnKind;

  @FinancialYearField({ description: 'The financial year that it is about.' })
  period: string;

  @DateField({ description: 'The first day on which it can be filled in.' })
  opensOn: string;

  @DateField()
  dueOn: string;

  @FlagField({ description: 'Owed and past its day: derived from the date.' })
  overdue: boolean;

  @ChoiceField(RETURN_STATUSES, { name: 'ReturnStatus' })
  status: ReturnStatus;

  @TextField({ description: 'The status in the words of the reader.' })
  statusWords: string;

  @InstantField({ nullable: true, description: 'When it was sent for certification.' })
  submittedAt: string | null;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;

  @IntegerField({ min: 1 })
  version: number;
}

export class ReturnPage extends PageOf(ReturnItem) {}

class PreviousObservation {
  @FinancialYearField()
  period: string;

  @IntegerField({ min: 0, nullable: true })
  value: number | null;

  @IntegerField({ min: 0, nullable: true })
  numerator: number | null;

  @IntegerField({ min: 0, nullable: true })
  denominator: number | null;
}

export class ReturnQuestion {
  @IdField()
  indicatorId: string;

  @TextField()
  code: string;

  @TextField()
  title: string;

  @ChoiceField(INDICATOR_UNITS, { name: 'IndicatorUnit' })
  unit: IndicatorUnit;

  @ChoiceField(AGGREGATION_RULES, {
    name: 'AggregationRule',
    description: 'A `ratio` asks for numerator and denominator, the others for a value.',
  })
  rule: AggregationRule;

  @TextField({ min: 0 })
  definition: string;

  @IntegerField({ min: 0, nullable: true })
  target: number | null;

  @ObjectField(() => PreviousObservation, {
    nullable: true,
    description: 'What the last accepted return of the award before this period reported.',
  })
  previous: PreviousObservation | null;
}

/** One answer of a return; it replaces the earlier answer to the same indicator as a whole. */
export class ReturnObservation {
  @IdField()
  indicatorId: string;

  @IntegerField({ min: 0, max: HIGHEST_OBSERVATION, optional: true, nullable: true })
  value?: number | null;

  @IntegerField({ min: 0, max: HIGHEST_OBSERVATION, optional: true, nullable: true })
  numerator?: number | null;

  @IntegerField({ min: 0, max: HIGHEST_OBSERVATION, optional: true, nullable: true })
  denominator?: number | null;

  @ChoiceField(OBSERVATION_STATES, { name: 'ObservationState' })
  state: ObservationState;

  @TextField({
    min: 0,
    max: 2000,
    optional: true,
    description: 'What there is to know of the figure, or why there is none.',
  })
  note?: string;
}

class ChangesRequested {
  @TextField({ description: 'What has to change, as the funder or the certifier wrote it.' })
  reason: string;
}

export class ReturnView extends ReturnItem {
  @ListField(() => ReturnQuestion)
  questions: ReturnQuestion[];

  @ListField(() => ReturnObservation, { description: 'In the order of the questions.' })
  observations: ReturnObservation[];

  @TextField({ min: 0 })
  narrative: string;

  @FlagField({
    description:
      'True where the organisation is still writing: its answers are not shown until it has sent them.',
  })
  unsent: boolean;

  @TextField({ nullable: true })
  submittedByName: string | null;

  @TextField({ nullable: true })
  certifiedByName: string | null;

  @InstantField({ nullable: true })
  certifiedAt: string | null;

  @InstantField({ nullable: true })
  acceptedAt: string | null;

  @ObjectField(() => ChangesRequested, { nullable: true })
  changesRequested: ChangesRequested | null;

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];
}

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
    description: 'The day after the period unless told, or the due day where that is earlier.',
  })
  opensOn?: string;

  @IdListField({ description: 'What is asked, in this order.' })
  indicatorIds: string[];
}

/** What is written so far: partial and incomplete is fine, fields left out stay as they are. */
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
