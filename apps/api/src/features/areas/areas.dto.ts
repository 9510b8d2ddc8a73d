import { AREA_KINDS, type AreaKind } from '@almoner/domain/areas';
import { ChoiceField, ListField, TextField } from '../../platform/http/fields.js';

export class AreaListQuery {
  @ChoiceField(AREA_KINDS, { optional: true, name: 'AreaKind' })
  kind?: AreaKind;
}

export class AreaView {
  @TextField({
    description: 'GSS code of a council or a health board; ADP-<name> of a partnership.',
    example: 'S12000050',
  })
  code: string;

  @TextField({ example: 'North Lanarkshire' })
  name: string;

  @ChoiceField(AREA_KINDS, { name: 'AreaKind' })
  kind: AreaKind;

  @TextField({
    nullable: true,
    description: 'The health board of a council; null for other areas.',
  })
  healthBoardCode: string | null;

  @TextField({ nullable: true, description: 'The partnership of a council; null for other areas.' })
  adpCode: string | null;
}

/** All areas. The list is short, so it has no pages. */
export class AreaList {
  @ListField(() => AreaView)
  items: AreaView[];
}

/** An area as other records name it. */
export class AreaLink {
  @TextField({ example: 'S12000050' })
  code: string;

  @TextField({ example: 'North Lanarkshire' })
  name: string;
}
