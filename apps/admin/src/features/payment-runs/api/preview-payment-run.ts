import { queryOptions } from '@tanstack/react-query';
import { previewPaymentRun } from '../../../lib/api/generated/sdk.gen.js';
import type { PreviewPaymentRunResponse } from '../../../lib/api/generated/types.gen.js';

export type RunPreview = PreviewPaymentRunResponse;

export type DuePayment = RunPreview['due'][number];

/** What falls due by a day: what a run can take, and what it cannot take and why. */
export function runPreviewQuery(dueBy: string, fundId: string | undefined) {
  return queryOptions({
    queryKey: ['payment-runs', 'preview', dueBy, fundId],
    queryFn: ({ signal }) => previewPaymentRun({ query: { dueBy, fundId }, signal }),
  });
}
