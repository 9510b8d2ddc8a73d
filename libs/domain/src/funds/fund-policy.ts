import { accept, refuse, type ActionTable, type Decision } from '../shared/index.js';
import type { FundKind } from './fund-kinds.js';

/** Whether a fund of this kind holds calls. */
export function hasCalls(kind: FundKind): boolean {
  return kind === 'open-call';
}

/**
 * The earlier funds that a fund replaces, without duplicates. Refuses a fund that replaces itself
 * (`funds.replaces-itself`); `fundId` is null for a new fund.
 */
export function decideFundReplacements(
  fundId: string | null,
  replacesFundIds: readonly string[],
): Decision<readonly string[]> {
  const at = fundId === null ? -1 : replacesFundIds.indexOf(fundId);
  if (at < 0) return accept([...new Set(replacesFundIds)]);
  return refuse('funds.replaces-itself', {}, [
    { pointer: `/replacesFundIds/${at}`, detail: 'A fund cannot replace itself' },
  ]);
}

/** The audit actions of a fund and the words of its history. */
export const FUND_ACTIONS = {
  'funds.create': { history: 'Fund created' },
  'funds.update': { history: 'Fund changed' },
} satisfies ActionTable;
