import {
  AWARD_STATUSES,
  AWARD_YEAR_STATUSES,
  type AwardStatus,
  type AwardYearStatus,
} from '@almoner/domain/awards';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  DateField,
  FinancialYearField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  MoneyField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

export class AwardItem {
  @IdField()
  id: string;

  @TextField({ example: 'CFF-A-2026-0007' })
  reference: string;

  @IdField()
  fundId: string;

  @TextField({ example: 'CFF' })
  fundCode: string;

  @TextField()
  fundName: string;

  @IdField()
  organisationId: string;

  @TextField()
  organisationName: string;

  @TextField()
  title: string;

  @MoneyField({ description: 'Pence: an agreement to pay up to this amount.' })
  amountPence: number;

  @ChoiceField(AWARD_STATUSES, { name: 'AwardStatus' })
  status: AwardStatus;

  @TextField({ description: 'The status in the words of the reader.' })
  statusWords: string;

  @DateField({
    description:
      'The first day of the period that it pays for: 1 April of its first financial year, unless a variation changed it.',
  })
  startsOn: string;

  @DateField({
    nullable: true,
    description:
      'The last day of the period that it pays for: 31 March of its last year, unless a variation changed it.',
  })
  endsOn: string | null;

  @TextListField({ description: 'Codes of the areas it works in.' })
  areaCodes: string[];

  @MoneyField({ description: 'Pence that the ledger confirms as paid, less what was recovered.' })
  paidPence: number;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;
}

class AwardYearView {
  @FinancialYearField()
  financialYear: string;

  @TextField({
    nullable: true,
    description:
      'The pot of the budget line that its money comes from; `main` where the year is not divided. Staff only.',
  })
  pot: string | null;

  @MoneyField()
  amountPence: number;

  @ChoiceField(AWARD_YEAR_STATUSES, {
    name: 'AwardYearStatus',
    description: 'Nothing is paid from an indicative year.',
  })
  status: AwardYearStatus;

  @MoneyField({ description: 'Pence that the ledger confirms as paid, less what was recovered.' })
  paidPence: number;

  @MoneyField({ description: 'Pence of all instalments of the year that are not cancelled.' })
  plannedPence: number;
}

export class AwardView extends AwardItem {
  @IdField({ nullable: true, description: 'Null for a direct award and for one of an allocation.' })
  applicationId: string | null;

  @IdField({ nullable: true, description: 'The allocation that made it; staff only.' })
  allocationId: string | null;

  @TextField({ nullable: true })
  applicationReference: string | null;

  @TextField({ nullable: true, description: 'Why there is no application; staff only.' })
  directReason: string | null;

  @ListField(() => AwardYearView)
  years: AwardYearView[];

  @TextField({ min: 0 })
  purpose: string;

  @TextField({ min: 0, description: 'What the organisation agrees to, in words.' })
  conditionsNote: string;

  @InstantField()
  draftedAt: string;

  @TextField({ nullable: true, description: 'Staff only.' })
  draftedByName: string | null;

  @InstantField({ nullable: true })
  approvedAt: string | null;

  @TextField({ nullable: true, description: 'Staff only.' })
  approvedByName: string | null;

  @InstantField({ nullable: true })
  offeredAt: string | null;

  @DateField({ nullable: true, description: 'The last day on which the offer can be accepted.' })
  expiresOn: string | null;

  @InstantField({ nullable: true })
  acceptedAt: string | null;

  @TextField({ nullable: true })
  acceptedByName: string | null;

  @TextField({ nullable: true, description: 'Why payments are stopped; null unless suspended.' })
  suspendedReason: string | null;

  @TextField({ nullable: true, description: 'Why it came to nothing, or was terminated.' })
  closedReason: string | null;

  @TextListField({
    description:
      'Warnings as sentences; they prevent nothing. Staff only (docs/glossary.md, Money rule 8).',
  })
  warnings: string[];

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];

  @IntegerField({ min: 1 })
  version: number;
}
