import type { AWARD_YEAR_LIST } from '@almoner/domain/awards';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { AwardYearRow } from '../awards-types.js';

/** How the list shows cells that need more than their plain value. */
export const AWARD_YEAR_CELLS: ListCells<typeof AWARD_YEAR_LIST, AwardYearRow> = {
  award: ({ awardId, reference, illustrative }) => (
    <>
      <Link to="/awards/$id" params={{ id: awardId }}>
        {reference}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  status: ({ status }) => <StatusTag thing="award-year" status={status} />,
  awardStatus: ({ awardStatus }) => <StatusTag thing="award" status={awardStatus} />,
};
