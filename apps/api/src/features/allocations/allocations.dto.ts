import { ALLOCATION_STATUSES, SHARE_ROW_GROUPS } from '@almoner/domain/allocations';
import { AREA_KINDS } from '@almoner/domain/areas';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { illustrativeFigures } from '../../platform/http/illustrative.js';
import { ListQuery, PageOf } from '../../platform/http/list-query.js';

export class AllocationItem extends Fields({
  id: field.id(),
  reference: field.text({ example: 'ADPF-L-2026-0001' }),
  fundId: field.id(),
  fundCode: field.text({ example: 'ADPF' }),
  fundName: field.text(),
  financialYear: field.financialYear(),
  pot: field.text({ description: 'The pot of the budget line that its money comes from.' }),
  amountPence: field.money({ description: 'Pence: the amount that is split over the areas.' }),
  areaKind: field.choice(AREA_KINDS, { name: 'AreaKind' }),
  title: field.text({ description: 'The title of the awards.' }),
  basis: field.text({ description: 'What the shares are.' }),
  status: field.choice(ALLOCATION_STATUSES, { name: 'AllocationStatus' }),
  statusWords: field.text({ description: 'The status in words.' }),
  areaCount: field.integer({ min: 0, description: 'Areas with a share above zero.' }),
  draftedAt: field.instant(),
  draftedByName: field.text(),
  committedAt: field.instant({ nullable: true }),
  committedByName: field.text({ nullable: true }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  stated: field.textList({
    description: 'The fields of an illustrative record that a public text states.',
  }),
  version: field.integer({ min: 1 }),
}) {}

/** What an area gets, beside the year before. */
export class AllocationShareView extends Fields({
  areaCode: field.text({ example: 'ADP-fife' }),
  areaName: field.text(),
  organisationId: field.id({ nullable: true }),
  organisationName: field.text({ nullable: true }),
  healthBoardName: field.text({
    nullable: true,
    description: 'Of a partnership: the health board that its share goes to.',
  }),
  weight: field.text({
    nullable: true,
    example: '12.345',
    description: 'Null while the area has no share.',
  }),
  shareBasisPoints: field.integer({
    nullable: true,
    description: 'The share in hundredths of a per cent, rounded.',
  }),
  amountPence: field.money({
    nullable: true,
    description: 'Pence, exact; null while the area has no share.',
  }),
  previousPence: field.money({
    nullable: true,
    description: 'Pence that was allocated the year before.',
  }),
  differencePence: field.integer({
    nullable: true,
    description: 'Pence more than the year before.',
  }),
  differenceBasisPoints: field.integer({
    nullable: true,
    description: 'Hundredths of a per cent of the year before.',
  }),
  losesMuch: field.flag({
    description: 'Whether the area loses more than `lossAlertBasisPoints`.',
  }),
  awardId: field.id({ nullable: true }),
  awardReference: field.text({ nullable: true }),
  awardStatusWords: field.text({ nullable: true }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
}) {}

export class AllocationSharePage extends PageOf(AllocationShareView) {}

class AllocationFault extends Fields({
  pointer: field.text({ example: '/shares/ADP-fife' }),
  detail: field.text(),
}) {}

export class AllocationView extends Fields(AllocationItem, {
  purpose: field.text({ min: 0 }),
  lossAlertBasisPoints: field.integer({ min: 0, max: 10_000 }),
  discardedReason: field.text({ nullable: true }),
  shares: field.list(() => AllocationShareView, {
    description: 'Every area of the kind, by name.',
  }),
  splitPence: field.money({ description: 'Pence: the sum of the amounts of the areas.' }),
  previousPence: field.money({
    nullable: true,
    description: 'Pence of the year before; null where there was none.',
  }),
  availablePence: field.integer({
    nullable: true,
    description: 'Pence available on the budget line now; null where the fund has no such line.',
  }),
  faults: field.list(() => AllocationFault, {
    description: 'What is missing before it can be committed.',
  }),
  commands: field.list(() => CommandAnswer),
}) {}

export class AllocationShareQuery extends ListQuery {}

class ShareRowView extends Fields({
  rowNumber: field.integer({ min: 1, description: "The spreadsheet's own row number." }),
  group: field.choice(SHARE_ROW_GROUPS, { name: 'ShareRowGroup' }),
  problem: field.text({ nullable: true, description: 'Why the row cannot be used.' }),
  areaCode: field.text({ nullable: true }),
  areaName: field.text({ nullable: true }),
  weight: field.text({ nullable: true }),
  cells: field.textList({ description: 'The cells as the file has them.' }),
}) {}

class MissingArea extends Fields({
  code: field.text(),
  name: field.text(),
}) {}

/** A file of shares as it was read; previewing it saves nothing. */
export class ShareFileView extends Fields({
  fileName: field.text(),
  usable: field.flag({ description: 'True where every row can be imported.' }),
  headings: field.textList(),
  rows: field.list(() => ShareRowView),
  missing: field.list(() => MissingArea, { description: 'Areas of the kind that no row names.' }),
}) {}

class AllocatedShareView extends Fields({
  areaCode: field.text({ example: 'ADP-fife' }),
  areaName: field.text(),
  weight: field.text(),
  shareBasisPoints: field.integer({
    nullable: true,
    description: 'The share of the whole allocation in hundredths of a per cent, rounded.',
  }),
  amountPence: field.money({ description: 'Pence that the area was allocated.' }),
  previousPence: field.money({ nullable: true }),
  differencePence: field.integer({ nullable: true }),
  differenceBasisPoints: field.integer({ nullable: true }),
}) {}

/** The allocation that an award was made from, with the shares of its areas. */
export class AwardAllocationView extends Fields({
  illustrative: illustrativeFigures,
  allocationId: field.id(),
  allocationReference: field.text(),
  financialYear: field.financialYear(),
  totalPence: field.money({ description: 'Pence: what was split.' }),
  areaCount: field.integer({ min: 1, description: 'Areas that got a share.' }),
  awardCount: field.integer({ min: 1, description: 'Awards that were made of it.' }),
  basis: field.text(),
  shares: field.list(() => AllocatedShareView, {
    description: 'The areas of this award, by name.',
  }),
  amountPence: field.money({ description: 'Pence: the shares together.' }),
  previousPence: field.money({
    nullable: true,
    description: 'Pence of the same areas the year before; null where there were none.',
  }),
}) {}

class GivenShare extends Fields({
  areaCode: field.text({ max: 60, example: 'ADP-fife' }),
  weight: field.text({
    max: 40,
    example: '12.345',
    description: 'The share as text, at most 6 digits after the point; 0 leaves the area out.',
  }),
  organisationId: field.id({
    optional: true,
    nullable: true,
    description:
      'The organisation that receives the share; the usual one of the area where left out. The share of a partnership goes to its health board and to nobody else.',
  }),
}) {}

export class UpdateAllocation extends Fields({
  amountPence: field.money({
    min: 1,
    optional: true,
    description: 'Pence: the amount that is split over the areas.',
  }),
  title: field.text({ optional: true, printed: true, description: 'The title of the awards.' }),
  purpose: field.text({
    printed: true,
    min: 0,
    max: 4000,
    optional: true,
    description: 'The purpose of the awards.',
  }),
  basis: field.text({
    max: 300,
    optional: true,
    example: 'Population aged 16 and over, illustrative',
    description: 'What the shares are.',
  }),
  lossAlertBasisPoints: field.integer({
    min: 0,
    max: 10_000,
    optional: true,
    description: 'Basis points: an area that loses more than this is marked. 500 where left out.',
  }),
  shares: field.list(() => GivenShare, {
    optional: true,
    description: 'All shares; they replace what was there.',
  }),
}) {}

export class CreateAllocation extends Fields(UpdateAllocation, {
  fundId: field.id({ description: 'A fund of the kind `allocation`.' }),
  financialYear: field.financialYear(),
  pot: field.text({
    max: 60,
    optional: true,
    description: 'The pot of the budget line; `main` where left out.',
  }),
  areaKind: field.choice(AREA_KINDS, {
    optional: true,
    name: 'AreaKind',
    description: '`adp` unless told.',
  }),
  amountPence: field.money({
    min: 1,
    description: 'Pence: the amount that is split over the areas.',
  }),
  title: field.text({ printed: true, description: 'The title of the awards.' }),
  basis: field.text({
    max: 300,
    description: 'What the shares are.',
    example: 'Population aged 16 and over, illustrative',
  }),
  startWith: field.choice(['nothing', 'last-shares'], {
    optional: true,
    description: 'Whether to begin with the shares of the last committed allocation of the fund.',
  }),
}) {}

export class DiscardAllocation extends Fields({
  reason: field.text({ max: 1000 }),
}) {}
