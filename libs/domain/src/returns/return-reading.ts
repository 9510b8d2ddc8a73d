import type { Audience } from '../shared/index.js';
import type { ReturnStatus } from './return-statuses.js';

/** The states in which the organisation has sent its answers and is not writing them anew. */
export const SENT_RETURN_STATUSES: readonly ReturnStatus[] = [
  'submitted',
  'changes-requested',
  'accepted',
];

/**
 * Whether a reader may see the answers of a return: what an organisation is still writing is its own
 * until it is certified and sent.
 */
export function isReturnReadable(status: ReturnStatus, reader: Audience): boolean {
  return reader === 'organisation' || SENT_RETURN_STATUSES.includes(status);
}
