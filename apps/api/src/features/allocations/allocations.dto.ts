import {
  ALLOCATION_STATUSES,
  SHARE_ROW_GROUPS,
  type AllocationStatus,
  type ShareRowGroup,
} from '@almoner/domain/allocations';
import { AREA_KINDS, type AreaKind } from '@almoner/domain/areas';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
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
import { ListQuery, PageOf } from '../../platform/http/list-query.js';

export class AllocationItem {
  @IdField()
  id: string;

  @TextField({ example: 'ADPF-L-2026-0001' })
  reference: string;

  @IdField()
  fundId: string;

  @TextField({ example: 'ADPF' })
  fundCode: string;

  @TextField()
  fundName: string;

  @FinancialYearField()
  financialYear: string;

  @TextField({ description: 'The pot of the budget line that its money comes from.' })
  pot: string;

  @MoneyField({ description: 'Pence: the amount that is split over the areas.' })
  amountPence: number;

  @ChoiceField(AREA_KINDS, { name: 'AreaKind' })
  areaKind: AreaKind;

  @TextField({ description: 'The title of the awards.' })
  title: string;

  @TextField({ description: 'What the shares are.' })
  basis: string;

  @ChoiceField(ALLOCATION_STATUSES, { name: 'AllocationStatus' })
  status: AllocationStatus;

  @TextField({ description: 'The status in words.' })
  statusWords: string;

  @IntegerField({ min: 0, description: 'Areas with a share above zero.' })
  areaCount: number;

  @InstantField()
  draftedAt: string;

  @TextField()
  draftedByName: string;

  @InstantField({ nullable: true })
  committedAt: string | null;

  @TextField({ nullable: true })
  committedByName: string | null;

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;

  @IntegerField({ min: 1 })
  version: number;
}

/** What an area gets, beside the year before. */
export class AllocationShareView {
  @TextField({ example: 'ADP-fife' })
  areaCode: string;

  @TextField()
  areaName: string;

  @IdField({ nullable: true })
  organisationId: string | null;

  @TextField({ nullable: true })
  organisationName: string | null;

  @TextField({
    nullable: true,
    example: '12.345',
    description: 'Null while the area has no share.',
  })
  weight: string | null;

  @IntegerField({ nullable: true, description: 'The share in hundredths of a per cent, rounded.' })
  shareBasisPoints: number | null;

  @MoneyField({ nullable: true, description: 'Pence, exact; null while the area has no share.' })
  amountPence: number | null;

  @MoneyField({ nullable: true, description: 'Pence that was allocated the year before.' })
  previousPence: number | null;

  @IntegerField({ nullable: true, description: 'Pence more than the year before.' })
  differencePence: number | null;

  @IntegerField({ nullable: true, description: 'Hundredths of a per cent of the year before.' })
  differenceBasisPoints: number | null;

  @FlagField({ description: 'Whether the area loses more than `lossAlertBasisPoints`.' })
  losesMuch: boolean;

  @IdField({ nullable: true })
  awardId: string | null;

  @TextField({ nullable: true })
  awardReference: string | null;

  @TextField({ nullable: true })
  awardStatusWords: string | null;
}

export class AllocationSharePage extends PageOf(AllocationShareView) {}

class AllocationFault {
  @TextField({ example: '/shares/ADP-fife' })
  pointer: string;

  @TextField()
  detail: string;
}

export class AllocationView extends AllocationItem {
  @TextField({ min: 0 })
  purpose: string;

  @IntegerField({ min: 0, max: 10_000 })
  lossAlertBasisPoints: number;

  @TextField({ nullable: true })
  discardedReason: string | null;

  @ListField(() => AllocationShareView, { description: 'Every area of the kind, by name.' })
  shares: AllocationShareView[];

  @MoneyField({ description: 'Pence: the sum of the amounts of the areas.' })
  splitPence: number;

  @MoneyField({
    nullable: true,
    description: 'Pence of the year before; null where there was none.',
  })
  previousPence: number | null;

  @IntegerField({
    nullable: true,
    description: 'Pence available on the budget line now; null where the fund has no such line.',
  })
  availablePence: number | null;

  @ListField(() => AllocationFault, { description: 'What is missing before it can be committed.' })
  faults: AllocationFault[];

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];
}

export class AllocationShareQuery extends ListQuery {}

class ShareRowView {
  @IntegerField({ min: 1, description: "The spreadsheet's own row number." })
  rowNumber: number;

  @ChoiceField(SHARE_ROW_GROUPS, { name: 'ShareRowGroup' })
  group: ShareRowGroup;

  @TextField({ nullable: true, description: 'Why the row cannot be used.' })
  problem: string | null;

  @TextField({ nullable: true })
  areaCode: string | null;

  @TextField({ nullable: true })
  areaName: string | null;

  @TextField({ nullable: true })
  weight: string | null;

  @TextListField({ description: 'The cells as the file has them.' })
  cells: string[];
}

class MissingArea {
  @TextField()
  code: string;

  @TextField()
  name: string;
}

/** A file of shares as it was read; previewing it saves nothing. */
export class ShareFileView {
  @TextField()
  fileName: string;

  @FlagField({ description: 'True where every row can be imported.' })
  usable: boolean;

  @TextListField()
  headings: string[];

  @ListField(() => ShareRowView)
  rows: ShareRowView[];

  @ListField(() => MissingArea, { description: 'Areas of the kind that no row names.' })
  missing: MissingArea[];
}

/** The area share that an award was made from. */
export class AwardAllocationView {
  @IdField()
  allocationId: string;

  @TextField()
  allocationReference: string;

  @FinancialYearField()
  financialYear: string;

  @MoneyField({ description: 'Pence: what was split.' })
  totalPence: number;

  @IntegerField({ min: 1, description: 'Areas that got an award.' })
  areaCount: number;

  @TextField()
  basis: string;

  @TextField()
  areaCode: string;

  @TextField()
  areaName: string;

  @TextField()
  weight: string;

  @IntegerField({ nullable: true, description: 'The share in hundredths of a per cent, rounded.' })
  shareBasisPoints: number | null;

  @MoneyField({ description: 'Pence that the area was allocated.' })
  amountPence: number;

  @MoneyField({ nullable: true })
  previousPence: number | null;

  @IntegerField({ nullable: true })
  differencePence: number | null;

  @IntegerField({ nullable: true })
  differenceBasisPoints: number | null;
}
