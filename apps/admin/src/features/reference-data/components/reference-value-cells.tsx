import type { REFERENCE_VALUE_LIST } from '@almoner/domain/reference-data';
import { referenceKeyWords } from '@almoner/domain/reference-data';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import type { ListReferenceValuesResponse } from '../../../lib/api/generated/types.gen.js';

/** How the list of reference data shows cells that need more than their plain value. */
export const REFERENCE_VALUE_CELLS: ListCells<
  typeof REFERENCE_VALUE_LIST,
  ListReferenceValuesResponse['items'][number]
> = {
  key: ({ key }) => (
    <Link to="/reference-data/value" search={{ key }}>
      {referenceKeyWords(key)}
    </Link>
  ),
};
