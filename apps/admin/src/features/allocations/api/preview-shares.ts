import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { PreviewSharesResponse } from '../../../lib/api/generated/types.gen.js';

export type ShareFile = PreviewSharesResponse;

export type ShareFileRow = ShareFile['rows'][number];

/** Tells what a file of shares says of each area; nothing of it is kept. */
export function previewShares(id: string, file: File): Promise<ShareFile> {
  return sdk.previewShares({ path: { id }, body: { file } });
}
