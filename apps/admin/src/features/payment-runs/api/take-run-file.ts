import * as sdk from '../../../lib/api/generated/sdk.gen.js';

/** The files of a released run; taking one is recorded. */
export type RunFile = 'bacs' | 'csv';

/** A file of a run as it was at release. Refused with `payment-runs.file-differs` where it no longer is. */
export async function takeRunFile(id: string, file: RunFile): Promise<Blob> {
  const options = { path: { id }, parseAs: 'blob' } as const;
  const content = await (file === 'bacs'
    ? sdk.downloadBacsFile(options)
    : sdk.downloadRunList(options));
  // the document of the API does not say what a file is
  return content as Blob;
}
