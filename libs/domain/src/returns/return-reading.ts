import type { Audience } from '../shared/index.js';
import type { ReturnStatus } from './return-statuses.js';

/** In these states the organisation has sent its answers and is not changing them. */
export const SENT_RETURN_STATUSES: readonly ReturnStatus[] = [
  'submitted',
  'changes-requested',
  'accepted',
];

/**
 * Whether the reader may see the answers of a return. Staff see them once the organisation has certified and
 * sent them.
 */
export function isReturnReadable(status: ReturnStatus, reader: Audience): boolean {
  return reader === 'organisation' || SENT_RETURN_STATUSES.includes(status);
}
