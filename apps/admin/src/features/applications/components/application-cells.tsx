import type { APPLICATION_LIST } from '@almoner/domain/applications';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { ListApplicationsResponse } from '../../../lib/api/generated/types.gen.js';

export type ApplicationRow = ListApplicationsResponse['items'][number];

/** How the list of applications shows cells that need more than their plain value. */
export const APPLICATION_CELLS: ListCells<typeof APPLICATION_LIST, ApplicationRow> = {
  reference: ({ id, reference, illustrative }) => (
    <>
      <Link to="/applications/$id" params={{ id }}>
        {reference}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  status: ({ status }) => <StatusTag thing="application" status={status} />,
  assessments: ({ assessments }) =>
    assessments && assessments.assigned > 0
      ? `${assessments.submitted} of ${assessments.assigned} in`
      : 'Nobody assigned',
};
