import type { AWARD_LIST } from '@almoner/domain/awards';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { AwardRow } from '../awards-types.js';

/** How the list shows cells that need more than their plain value. */
export const AWARD_CELLS: ListCells<typeof AWARD_LIST, AwardRow> = {
  reference: ({ id, reference, illustrative, stated }) => (
    <>
      <Link to="/awards/$id" params={{ id }}>
        {reference}
      </Link>
      {illustrative && <IllustrativeMark stated={stated} />}
    </>
  ),
  status: ({ status }) => <StatusTag thing="award" status={status} />,
};
