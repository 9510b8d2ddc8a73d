import { AREA_KINDS } from '@almoner/domain/areas';
import { field, Fields } from '../../platform/http/fields.js';

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
      'The organisation that gets the award; the one organisation of the area where left out.',
  }),
}) {}

export class UpdateAllocation extends Fields({
  amountPence: field.money({
    min: 1,
    optional: true,
    description: 'Pence: the amount that is split over the areas.',
  }),
  title: field.text({ optional: true, description: 'The title of the awards.' }),
  purpose: field.text({
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
  title: field.text({ description: 'The title of the awards.' }),
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
