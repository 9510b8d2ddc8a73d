import { describe, expect, it } from 'vitest';
import type { WorkItem, WorkSection } from './home-types.js';
import { actionsOf } from './next-action.js';

function item(values: Partial<WorkItem>): WorkItem {
  return {
    id: '0198a7c2-0000-7000-8000-000000000001',
    kind: 'return',
    reference: 'CFF-R-2026-0001',
    title: 'Whole family support',
    subtitle: 'Muirend Hub',
    amountPence: null,
    dueOn: null,
    overdue: false,
    at: null,
    subjectType: 'return',
    subjectId: '0198a7c2-0000-7000-8000-000000000002',
    ...values,
  };
}

function section(key: string, ...items: WorkItem[]): WorkSection {
  return { key, title: key, items, total: items.length };
}

describe('the next action of an organisation', () => {
  it('says when a return is due', () => {
    const sections = [section('returns-to-write', item({ dueOn: '2026-11-30' }))];
    expect(actionsOf(sections)[0]?.title).toBe('Return due 30 November 2026');
  });

  it('says that a day is past', () => {
    const owed = item({ dueOn: '2026-10-31', overdue: true });
    expect(actionsOf([section('returns-to-certify', owed)])[0]?.title).toBe(
      'Return to certify was due 31 October 2026',
    );
  });

  it('puts an offer first, then the earliest day', () => {
    const titles = actionsOf([
      section('drafts-to-finish', item({ dueOn: '2026-12-04' })),
      section('returns-to-write', item({ dueOn: '2026-11-30' })),
      section('offers-to-accept', item({ amountPence: 39_949_600 })),
    ]).map(({ title }) => title);
    expect(titles).toEqual([
      'You are offered up to £399,496',
      'Return due 30 November 2026',
      'Application to finish by 4 December 2026',
    ]);
  });

  it('puts what the organisation may claim after all that is asked of it, and money to pay back before', () => {
    const titles = actionsOf([
      section('payments-to-claim', item({ dueOn: '2026-12-01', amountPence: 1_250_000 })),
      section('returns-to-write', item({ dueOn: '2027-04-30' })),
      section('money-to-pay-back', item({ amountPence: 123_456 })),
    ]).map(({ title }) => title);
    expect(titles).toEqual([
      '£1,234.56 to pay back',
      'Return due 30 April 2027',
      'You can claim £12,500',
    ]);
  });

  it('leaves out no work for want of words: it has the title of its section', () => {
    const sections = [
      section('something-new', item({ dueOn: '2026-12-01' })),
      section('money-sent', item({})),
    ];
    expect(actionsOf(sections).map(({ title }) => title)).toEqual(['something-new']);
  });

  it('is none where nothing waits', () => {
    expect(actionsOf([section('returns-to-write')])).toEqual([]);
  });
});
