import type { List } from '@almoner/domain/shared';
import { useMutation } from '@tanstack/react-query';
import { fetchFromApi } from '../../lib/api/client-config.js';
import { offerFile } from '../../lib/csv-download.js';
import { ProblemError } from '../../lib/problem.js';
import { stringifySearchText } from '../../lib/search-text.js';

interface WorkbookButtonProps {
  readonly list: List;
  /** The filters and the order in force. */
  readonly search: object;
}

/** Downloads the whole list as a workbook. The API makes it at once or refuses, and the refusal is shown here. */
export function WorkbookButton({ list, search }: WorkbookButtonProps) {
  const file = useMutation({
    mutationFn: async () => {
      const address = `/api/v1/${list.name}/export.xlsx${stringifySearchText({ ...search })}`;
      const answer = await fetchFromApi(new URL(address, location.href));
      offerFile(`${list.name}.xlsx`, await answer.blob());
    },
  });
  return (
    <>
      <button
        type="button"
        className="al_link-button"
        disabled={file.isPending}
        onClick={() => file.mutate()}
      >
        {file.isPending ? 'Making the workbook…' : `Download these ${list.things} (Excel)`}
      </button>
      {file.isError && (
        <span role="alert" className="al_error-text">
          {' '}
          {file.error instanceof ProblemError ? file.error.message : 'The workbook was not made.'}
        </span>
      )}
    </>
  );
}
