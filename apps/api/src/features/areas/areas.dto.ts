import { AREA_KINDS } from '@almoner/domain/areas';
import { field, Fields } from '../../platform/http/fields.js';

export class AreaListQuery extends Fields({
  kind: field.choice(AREA_KINDS, { optional: true, name: 'AreaKind' }),
}) {}

export class AreaView extends Fields({
  code: field.text({
    description: 'GSS code of a council or a health board; ADP-<name> of a partnership.',
    example: 'S12000050',
  }),
  name: field.text({ example: 'North Lanarkshire' }),
  kind: field.choice(AREA_KINDS, { name: 'AreaKind' }),
  healthBoardCode: field.text({
    nullable: true,
    description: 'The health board of a council or a partnership; null for a health board.',
  }),
  adpCode: field.text({
    nullable: true,
    description: 'The partnership of a council; null for other areas.',
  }),
}) {}

/** All areas. The list is short, so it has no pages. */
export class AreaList extends Fields({
  items: field.list(() => AreaView),
}) {}

/** An area as other records name it. */
export class AreaLink extends Fields({
  code: field.text({ example: 'S12000050' }),
  name: field.text({ example: 'North Lanarkshire' }),
}) {}
