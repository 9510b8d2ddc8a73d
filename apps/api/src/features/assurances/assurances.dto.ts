import {
  CHECK_RESULTS,
  DUE_DILIGENCE_CHECKS,
  DUE_DILIGENCE_STATUSES,
  LIVING_WAGE_ANSWERS,
  SUBSIDY_KINDS,
  type CheckResult,
  type DueDiligenceCheck,
  type DueDiligenceStatus,
  type LivingWageAnswer,
  type SubsidyKind,
} from '@almoner/domain/assurances';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  ListField,
  MoneyField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';

class DueDiligenceCheckView {
  @ChoiceField(DUE_DILIGENCE_CHECKS, { name: 'DueDiligenceCheck' })
  kind: DueDiligenceCheck;

  @TextField({ description: 'The check in words.' })
  kindWords: string;

  @ChoiceField(CHECK_RESULTS, {
    nullable: true,
    name: 'CheckResult',
    description: 'Null until checked.',
  })
  result: CheckResult | null;

  @TextField({ min: 0 })
  note: string;

  @InstantField({ nullable: true })
  checkedAt: string | null;

  @TextField({ nullable: true })
  checkedByName: string | null;
}

class DueDiligenceView {
  @ChoiceField(DUE_DILIGENCE_STATUSES, { name: 'DueDiligenceStatus' })
  status: DueDiligenceStatus;

  @TextField()
  statusWords: string;

  @FlagField({ description: 'True where the fund offers an award only after it is passed.' })
  required: boolean;

  @ListField(() => DueDiligenceCheckView)
  checks: DueDiligenceCheckView[];
}

class FairWorkView {
  @ChoiceField(LIVING_WAGE_ANSWERS, { name: 'LivingWageAnswer' })
  realLivingWage: LivingWageAnswer;

  @TextField()
  realLivingWageWords: string;

  @TextField({ min: 0 })
  exemptionReason: string;

  @FlagField()
  effectiveVoice: boolean;

  @TextField({ min: 0 })
  statement: string;

  @InstantField()
  checkedAt: string;

  @TextField({ nullable: true })
  checkedByName: string | null;
}

export class DeclaredSubsidyField {
  @TextField({ description: 'Who gave it.' })
  giver: string;

  @MoneyField({ min: 1 })
  amountPence: number;

  @DateField()
  givenOn: string;
}

class SubsidyView {
  @ChoiceField(SUBSIDY_KINDS, { name: 'SubsidyKind' })
  kind: SubsidyKind;

  @TextField()
  kindWords: string;

  @TextField({ min: 0 })
  reason: string;

  @ListField(() => DeclaredSubsidyField, {
    description: 'What the enterprise declares from others.',
  })
  declared: DeclaredSubsidyField[];

  @InstantField()
  assessedAt: string;

  @TextField({ nullable: true })
  assessedByName: string | null;

  @DateField({
    nullable: true,
    description: 'Last day for the public database; null where no entry is due.',
  })
  subsidyPublicationDueOn: string | null;

  @TextField({ nullable: true })
  publicationReference: string | null;

  @DateField({ nullable: true })
  publishedOn: string | null;
}

class AssistanceView {
  @DateField({
    description: 'The first day that counts: two financial years before the present one.',
  })
  since: string;

  @MoneyField({ description: 'Pence in our other awards to the organisation, in every fund.' })
  oursPence: number;

  @MoneyField({
    description:
      'Pence of the limit that are used by our other awards and by declared assistance, without this award.',
  })
  usedPence: number;

  @MoneyField({ description: 'Pence: Subsidy Control Act 2022, section 36.' })
  limitPence: number;
}

/** The assurance of an award: due diligence, Fair Work First and subsidy control. Staff only. */
export class AssuranceView {
  @IdField()
  awardId: string;

  @ObjectField(() => DueDiligenceView)
  dueDiligence: DueDiligenceView;

  @ObjectField(() => FairWorkView, { nullable: true })
  fairWork: FairWorkView | null;

  @ObjectField(() => SubsidyView, { nullable: true })
  subsidy: SubsidyView | null;

  @ObjectField(() => AssistanceView, {
    description: 'Minimal Financial Assistance of the organisation.',
  })
  assistance: AssistanceView;

  @TextField({
    nullable: true,
    description: 'Why the award cannot be offered; null where it can.',
  })
  blocksOffer: string | null;

  @FlagField({ description: 'Whether the reader may record checks and Fair Work First now.' })
  mayRecord: boolean;

  @FlagField({ description: 'Whether the reader may assess the subsidy now: until the offer.' })
  mayAssessSubsidy: boolean;

  @FlagField({ description: 'Whether the reader may record the entry on the public database now.' })
  mayPublish: boolean;
}

export class RecordCheck {
  @ChoiceField(DUE_DILIGENCE_CHECKS, { name: 'DueDiligenceCheck' })
  kind: DueDiligenceCheck;

  @ChoiceField(CHECK_RESULTS, { name: 'CheckResult' })
  result: CheckResult;

  @TextField({ min: 0, max: 4000, optional: true, description: 'What was looked at and found.' })
  note?: string;
}

export class RecordFairWork {
  @ChoiceField(LIVING_WAGE_ANSWERS, { name: 'LivingWageAnswer' })
  realLivingWage: LivingWageAnswer;

  @TextField({ min: 0, max: 4000, optional: true, description: 'Needed where exempt.' })
  exemptionReason?: string;

  @FlagField({ description: 'Workers have appropriate channels for an effective voice.' })
  effectiveVoice: boolean;

  @TextField({ min: 0, max: 4000, optional: true })
  statement?: string;
}

export class AssessSubsidy {
  @ChoiceField(SUBSIDY_KINDS, { name: 'SubsidyKind' })
  kind: SubsidyKind;

  @TextField({ max: 4000, description: 'Why it is of this kind.' })
  reason: string;

  @ListField(() => DeclaredSubsidyField, {
    optional: true,
    description: 'Minimal Financial Assistance from others in the period.',
  })
  declared?: DeclaredSubsidyField[];
}

export class PublishSubsidy {
  @TextField({ description: 'The reference of the entry on the public database.' })
  reference: string;

  @DateField()
  publishedOn: string;
}
