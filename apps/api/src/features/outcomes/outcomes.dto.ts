import {
  AGGREGATION_RULES,
  INDICATOR_UNITS,
  ANSWER_STATES,
  type AggregationRule,
  type IndicatorUnit,
  type AnswerState,
} from '@almoner/domain/outcomes';
import {
  ChoiceField,
  FinancialYearField,
  FinancialYearListField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
} from '../../platform/http/fields.js';

export class FundOutcomesQuery {
  @FinancialYearField({
    optional: true,
    description: 'The latest period with a return where left out.',
  })
  period?: string;
}

export class OutcomeFigureView {
  @IdField()
  indicatorId: string;

  @TextField()
  code: string;

  @TextField()
  title: string;

  @ChoiceField(INDICATOR_UNITS, { name: 'IndicatorUnit' })
  unit: IndicatorUnit;

  @ChoiceField(AGGREGATION_RULES, { name: 'AggregationRule' })
  rule: AggregationRule;

  @IntegerField({
    min: 0,
    nullable: true,
    description:
      'Computed from accepted returns only; a ratio in whole per cent, rounded half up. Null where none is reported, which is not zero.',
  })
  value: number | null;

  @IntegerField({ min: 0, nullable: true, description: 'Only of a ratio.' })
  numerator: number | null;

  @IntegerField({ min: 0, nullable: true, description: 'Only of a ratio.' })
  denominator: number | null;

  @IntegerField({ min: 0, description: 'Accepted returns that ask for it.' })
  returnsAccepted: number;

  @IntegerField({
    min: 0,
    description: 'Returns that ask for it and are neither accepted nor waived.',
  })
  returnsAwaited: number;

  @FlagField({ description: 'True where a figure behind it is invented for demonstration.' })
  illustrative: boolean;
}

/** The outcomes of a fund in one financial year, computed from accepted returns. */
export class FundOutcomesView {
  @FinancialYearField({ nullable: true, description: 'Null where the fund has no return yet.' })
  period: string | null;

  @FinancialYearListField({ description: 'The periods that have returns, latest first.' })
  periods: string[];

  @ListField(() => OutcomeFigureView)
  figures: OutcomeFigureView[];
}

/** One value of an accepted return. The figures of a fund are made of these. */
export class ObservationItem {
  @IdField()
  id: string;

  @IdField()
  indicatorId: string;

  @TextField()
  indicatorTitle: string;

  @ChoiceField(INDICATOR_UNITS, { name: 'IndicatorUnit' })
  unit: IndicatorUnit;

  @IdField()
  returnId: string;

  @TextField({ example: 'PDI-R-2022-0001' })
  returnReference: string;

  @TextField()
  organisationName: string;

  @TextField({ example: 'PDI' })
  fundCode: string;

  @FinancialYearField()
  period: string;

  @ChoiceField(ANSWER_STATES, { name: 'ObservationState' })
  state: AnswerState;

  @IntegerField({ min: 0, nullable: true })
  value: number | null;

  @IntegerField({ min: 0, nullable: true })
  numerator: number | null;

  @IntegerField({ min: 0, nullable: true })
  denominator: number | null;

  @TextField({ nullable: true, description: 'Where it was observed, if in one area.' })
  areaCode: string | null;

  @TextField({ min: 0 })
  note: string;

  @InstantField()
  acceptedAt: string;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;
}
