import type { Given, GivenAward, GivenRecord } from './given.js';

interface GivenConditionValues {
  readonly title?: string;
  readonly owner?: 'organisation' | 'funder';
  readonly due_on?: string | null;
  readonly status?: string;
}

/**
 * A condition of an award, open where nothing else is said. A decided one has the person who decided it, and a reason.
 */
export async function givenCondition(
  given: Given,
  award: Pick<GivenAward, 'id' | 'fundId' | 'organisationId'>,
  values: GivenConditionValues = {},
): Promise<GivenRecord & { title: string; version: number }> {
  const decided = ['met', 'not-met', 'waived'].includes(values.status ?? 'open')
    ? { decided_by_id: (await given.staff('fund-officer')).id, decision_reason: 'Given by a test' }
    : {};
  return given.insert('conditions', {
    award_id: award.id,
    fund_id: award.fundId,
    organisation_id: award.organisationId,
    title: 'Constitution adopted',
    text: 'Adopt a constitution at a general meeting.',
    owner: 'organisation',
    due_on: '2026-12-31',
    evidence_asked: 'The signed minutes.',
    ...decided,
    ...values,
  });
}
