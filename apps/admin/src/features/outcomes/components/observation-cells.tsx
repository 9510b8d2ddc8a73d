import type { OBSERVATION_LIST } from '@almoner/domain/outcomes';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { figureText } from '../../../lib/outcome-figures.js';
import type { ObservationRow } from '../outcomes-types.js';

/** The cells of the list that are more than their value. */
export const OBSERVATION_CELLS: ListCells<typeof OBSERVATION_LIST, ObservationRow> = {
  return: ({ returnId, returnReference, illustrative }) => (
    <>
      <Link to="/returns/$id" params={{ id: returnId }}>
        {returnReference}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  figure: (row) => (row.state === 'not-available' ? 'Not available' : figureText(row.unit, row)),
};
