import type { FAIR_WORK_EXCEPTION_LIST, SUBSIDY_LIST } from '@almoner/domain/assurances';
import { Link } from '@tanstack/react-router';
import type { ListCells } from '../../../components/lists/list-columns.js';
import { IllustrativeMark } from '../../../components/messages.js';
import type {
  ListFairWorkExceptionsResponse,
  ListSubsidiesResponse,
} from '../../../lib/api/generated/types.gen.js';

interface AssuredItem {
  readonly id: string;
  readonly reference: string;
  readonly illustrative: boolean;
}

/** The award of a row, leading to its assurance. */
function reference({ id, reference: text, illustrative }: AssuredItem) {
  return (
    <>
      <Link to="/awards/$id/assurance" params={{ id }}>
        {text}
      </Link>
      {illustrative && <IllustrativeMark />}
    </>
  );
}

/** How the list of subsidies shows cells that need more than their plain value. */
export const SUBSIDY_CELLS: ListCells<typeof SUBSIDY_LIST, ListSubsidiesResponse['items'][number]> =
  { reference };

/** How the register of exceptions shows cells that need more than their plain value. */
export const EXCEPTION_CELLS: ListCells<
  typeof FAIR_WORK_EXCEPTION_LIST,
  ListFairWorkExceptionsResponse['items'][number]
> = { reference };
