import {
  REFERENCE_AREAS,
  REFERENCE_VALUE_LIST,
  referenceKeysOf,
} from '@almoner/domain/reference-data';
import { sqlTexts } from '../../platform/database/sql-texts.js';
import { listController } from '../../platform/lists/list-controller.js';
import { ReferenceValueItem } from './reference-data.dto.js';
import { referenceValueColumns, shownValue, stateOn } from './reference-data.queries.js';

/** The keys in the order of the page. */
const IN_ORDER = sqlTexts(REFERENCE_AREAS.flatMap(referenceKeysOf));

export const ReferenceValueListController = listController({
  list: REFERENCE_VALUE_LIST,
  item: ReferenceValueItem,
  permission: 'reference-data.read',
  source: ({ today }) => ({
    table: 'reference_values r',
    id: 'r.id',
    columns: referenceValueColumns(`'${today}'::date`),
    filters: {
      state: `${stateOn(`'${today}'::date`)} = $`,
      area: Object.fromEntries(
        REFERENCE_AREAS.map((area) => [area, `r.key IN (${sqlTexts(referenceKeysOf(area))})`]),
      ),
      key: 'r.key = $',
    },
    sorts: {
      area: { expression: `array_position(ARRAY[${IN_ORDER}], r.key)`, type: 'integer' },
      fromDay: { expression: 'r.from_day', type: 'date' },
      recordedAt: { expression: 'r.recorded_at', type: 'timestamptz' },
    },
    shown: shownValue,
  }),
});
