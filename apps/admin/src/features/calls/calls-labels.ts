import { CALL_STATUSES, callStatusWords, type CallStatus } from '@almoner/domain/calls';
import type { Audience } from '@almoner/domain/shared';
import type { CallsSearch } from './calls-types.js';

/** The statuses of a call to choose from. */
export const CALL_STATUS_CHOICES = CALL_STATUSES.map((status: CallStatus) => ({
  value: status,
  label: callStatusWords(status, 'staff'),
}));

/** The filters in force on the list of calls, each with the words of its chip. */
export function callChips(
  { q, status, fundId }: CallsSearch,
  audience: Audience,
  fundName: (id: string) => string | undefined,
) {
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(status ? [{ name: 'status', label: `Status: ${callStatusWords(status, audience)}` }] : []),
    ...(fundId ? [{ name: 'fundId', label: `Fund: ${fundName(fundId) ?? 'one'}` }] : []),
  ];
}
