import { useMutation } from '@tanstack/react-query';
import { fetchFromApi } from '../../lib/api/client-config.js';
import { offerFile } from '../../lib/csv-download.js';
import { ProblemError } from '../../lib/problem.js';
import { stringifySearchText } from '../../lib/search-text.js';

interface ListFilesProps {
  /** The plural in sentences, e.g. "payments". */
  readonly things: string;
  /** Where the API has the list, e.g. `payments`. */
  readonly address: string;
  /** The filters and the order in force. */
  readonly search: object;
}

/** Downloads the whole list as a CSV file or as a workbook; where the API refuses the workbook, it says why. */
export function ListFiles({ things, address, search }: ListFilesProps) {
  const fileAt = (ending: string) =>
    `/api/v1/${address}/export.${ending}${stringifySearchText({ ...search })}`;
  const workbook = useMutation({
    mutationFn: async () => {
      const answer = await fetchFromApi(new URL(fileAt('xlsx'), location.href));
      offerFile(`${things.replaceAll(' ', '-')}.xlsx`, await answer.blob());
    },
  });
  return (
    <p className="al_export">
      <a href={fileAt('csv')} download>
        Download these {things} (CSV)
      </a>{' '}
      <button
        type="button"
        className="al_link-button"
        disabled={workbook.isPending}
        onClick={() => workbook.mutate()}
      >
        {workbook.isPending ? 'Making the workbook…' : `Download these ${things} (Excel)`}
      </button>
      {workbook.isError && (
        <span role="alert" className="al_error-text">
          {' '}
          {workbook.error instanceof ProblemError
            ? workbook.error.message
            : 'The workbook was not made.'}
        </span>
      )}
    </p>
  );
}
