import type { VARIATION_LIST } from '@almoner/domain/variations';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import { kindsText } from '../variations-labels.js';
import type { VariationRow } from '../variations-types.js';

/** How the list shows cells that need more than their plain value. */
export const VARIATION_CELLS: ListCells<typeof VARIATION_LIST, VariationRow> = {
  reference: ({ id, reference, illustrative }) => (
    <>
      <Link to="/variations/$id" params={{ id }}>
        {reference}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  ),
  award: ({ awardId, awardReference }) => (
    <Link to="/awards/$id" params={{ id: awardId }}>
      {awardReference}
    </Link>
  ),
  kinds: ({ kinds }) => kindsText(kinds),
  status: ({ status }) => <StatusTag thing="variation" status={status} />,
};
