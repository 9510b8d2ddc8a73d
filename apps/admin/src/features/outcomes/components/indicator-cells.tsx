import type { INDICATOR_LIST } from '@almoner/domain/outcomes';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { ListIndicatorsResponse } from '../../../lib/api/generated/types.gen.js';

/** How the list of indicators shows cells that need more than their plain value. */
export const INDICATOR_CELLS: ListCells<
  typeof INDICATOR_LIST,
  ListIndicatorsResponse['items'][number]
> = {
  title: ({ id, title, illustrative }) => (
    <>
      <Link to="/outcomes/indicators/$id" params={{ id }}>
        {title}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
};
