import type { ActionTable } from '../shared/index.js';

/** The audit actions of a transfer note and the words of its history. */
export const TRANSFER_ACTIONS = {
  'transfers.release': { history: 'Transfer note released' },
} satisfies ActionTable;
