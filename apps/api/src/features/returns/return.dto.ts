import {
  AGGREGATION_RULES,
  HIGHEST_OBSERVATION,
  INDICATOR_UNITS,
  ANSWER_STATES,
  type AggregationRule,
  type IndicatorUnit,
  type AnswerState,
} from '@almoner/domain/outcomes';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  FinancialYearField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { ReturnItem } from './returns.dto.js';

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

/** One answer of a return. It replaces the whole earlier answer to the same indicator. */
export class ReturnObservation {
  @IdField()
  indicatorId: string;

  @IntegerField({ min: 0, max: HIGHEST_OBSERVATION, optional: true, nullable: true })
  value?: number | null;

  @IntegerField({ min: 0, max: HIGHEST_OBSERVATION, optional: true, nullable: true })
  numerator?: number | null;

  @IntegerField({ min: 0, max: HIGHEST_OBSERVATION, optional: true, nullable: true })
  denominator?: number | null;

  @ChoiceField(ANSWER_STATES, { name: 'ObservationState' })
  state: AnswerState;

  @TextField({
    min: 0,
    max: 2000,
    optional: true,
    description: 'A note about the figure, or the reason why there is none.',
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
