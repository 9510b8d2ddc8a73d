import type { ORGANISATION_LIST } from '@almoner/domain/organisations';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type { OrganisationRow } from '../organisations-types.js';

/** How the list of organisations shows cells that need more than their plain value. */
export const ORGANISATION_CELLS: ListCells<typeof ORGANISATION_LIST, OrganisationRow> = {
  name: ({ id, name, illustrative }) => (
    <>
      <Link to="/organisations/$id" params={{ id }}>
        {name}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
};
