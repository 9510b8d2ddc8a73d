import type { LETTER_TEMPLATE_LIST } from '@almoner/domain/letters';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { ListLetterTemplatesResponse } from '../../../lib/api/generated/types.gen.js';

/** How the list of letter templates shows cells that need more than their plain value. */
export const TEMPLATE_CELLS: ListCells<
  typeof LETTER_TEMPLATE_LIST,
  ListLetterTemplatesResponse['items'][number]
> = {
  name: ({ id, name, number }) => (
    <Link to="/letter-templates/$id" params={{ id }}>
      {name}, number {number}
    </Link>
  ),
  status: ({ status }) => <StatusTag thing="letter-template" status={status} />,
};
