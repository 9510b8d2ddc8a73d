import type { Client, Reply } from './client.js';
import { TODAY } from './days.js';
import type { GivenRecord } from './given.js';

/** A decision letter that gives a budget its authority, as a request names it. */
export const AUTHORITY = {
  authorityKind: 'decision-letter',
  authorityReference: 'SG/WFS/2026/17',
  authorityOn: TODAY,
};

/** One person proposes the authority of a budget line for an amount, and another confirms it. */
export async function giveAuthority(
  line: GivenRecord,
  amountPence: number,
  proposer: Client,
  confirmer: Client,
): Promise<Reply> {
  const body = { ...AUTHORITY, amountPence, reason: 'Given by a test' };
  return confirmed(await proposer.post(`budget-lines/${line.id}/authority`, body), confirmer);
}

interface Waiting {
  readonly waiting: readonly GivenRecord[];
}

/**
 * Another person confirms every change that waits in a reply with a budget. Answers the budget after it; the reply
 * itself where the change was not even proposed, or that of the confirmation where it was refused.
 */
export async function confirmed(reply: Reply, by: Client): Promise<Reply> {
  if (reply.refused) return reply;
  const waiting = (reply.body.lines as Waiting[]).flatMap((line) => line.waiting);
  for (const { id } of waiting) {
    const answer = await by.post(`budget-changes/${id}/confirm`);
    if (answer.refused) return answer;
  }
  const budget = await by.get(`funds/${reply.body.fundId}/budget`);
  return { ...reply, body: budget.body, text: budget.text };
}
