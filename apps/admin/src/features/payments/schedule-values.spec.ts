import { describe, expect, it } from 'vitest';
import type { Schedule } from './payments-types.js';
import {
  emptyRow,
  scheduleBody,
  scheduleValues,
  triggerChoices,
  typedSums,
  withYearSplit,
} from './schedule-values.js';

const PLANNED: Schedule['instalments'][number] = {
  id: 'planned',
  reference: 'ALM000000002',
  financialYear: '2026-27',
  amountPence: 600,
  dueOn: '2026-09-30',
  status: 'planned',
  planned: true,
  trigger: 'condition',
  conditionId: 'constitution',
  returnKind: null,
  returnYear: null,
  triggerMet: false,
  triggerWords: 'Waiting for: Constitution adopted',
};

const SCHEDULE: Schedule = {
  awardId: 'award',
  complete: true,
  years: [
    { financialYear: '2026-27', amountPence: 1000, plannedPence: 1000, fixedPence: 400 },
    { financialYear: '2027-28', amountPence: 500, plannedPence: 0, fixedPence: 0 },
  ],
  instalments: [
    { ...PLANNED, id: 'sent', planned: false, status: 'sent', amountPence: 400 },
    PLANNED,
  ],
  editable: true,
  version: 3,
};

/** A schedule without a year of which nothing is planned. */
const PLANNED_WHOLE: Schedule = { ...SCHEDULE, years: SCHEDULE.years.slice(0, 1) };
const TODAY = '2026-11-30';

describe('the editor of a schedule', () => {
  it('proposes quarters for a year of which nothing is planned (no money ahead of need)', () => {
    const { instalments } = scheduleValues(SCHEDULE, TODAY);
    expect(instalments.map(({ dueOn, amountPence }) => [dueOn, amountPence])).toEqual([
      ['2026-09-30', 600],
      ['2027-04-01', 125],
      ['2027-07-01', 125],
      ['2027-10-01', 125],
      ['2028-01-01', 125],
    ]);
  });

  it('starts with the instalments that nobody has requested, and sends them unchanged', () => {
    const values = scheduleValues(PLANNED_WHOLE, TODAY);
    expect(scheduleBody(values)).toEqual({
      instalments: [
        {
          id: 'planned',
          financialYear: '2026-27',
          amountPence: 600,
          dueOn: '2026-09-30',
          trigger: 'condition',
          conditionId: 'constitution',
        },
      ],
    });
  });

  it('sends a return as its kind and its year, and a new row without an id', () => {
    const row = { ...emptyRow('2027-28'), amountPence: 500, trigger: 'return spend 2026-27' };
    expect(scheduleBody({ instalments: [row] }).instalments).toEqual([
      {
        financialYear: '2027-28',
        amountPence: 500,
        dueOn: '',
        trigger: 'return',
        returnKind: 'spend',
        returnYear: '2026-27',
      },
    ]);
  });

  it('offers every condition and every return of the years of the award', () => {
    const choices = triggerChoices([{ id: 'c', title: 'Constitution adopted' }], ['2026-27']);
    expect(choices.map(({ label }) => label)).toEqual([
      'On its due date',
      'When met: Constitution adopted',
      'When accepted: spend return for 2026-27',
      'When accepted: outcomes return for 2026-27',
      'When accepted: survey return for 2026-27',
    ]);
  });

  it('shows the difference of each year while typing, and counts text that is not an amount as zero', () => {
    const { instalments } = scheduleValues(PLANNED_WHOLE, TODAY);
    const rows = [
      ...instalments,
      { ...emptyRow('2027-28'), amountPence: { text: 'lots', fault: 'not-a-number' as const } },
    ];
    expect(typedSums(SCHEDULE, rows).map(({ sentence }) => sentence)).toEqual([
      '2026-27: £10 of £10',
      '2027-28: £0 of £5, £5 is not planned yet',
    ]);
  });

  it('splits what is left of a year evenly, and keeps the requested instalments', () => {
    const { instalments } = scheduleValues(PLANNED_WHOLE, TODAY);
    const split = withYearSplit(SCHEDULE, instalments, '2026-27', 4);
    expect(
      split.map(({ paymentId, amountPence, dueOn }) => [paymentId, amountPence, dueOn]),
    ).toEqual([
      ['planned', 150, '2026-04-01'],
      ['', 150, '2026-07-01'],
      ['', 150, '2026-10-01'],
      ['', 150, '2027-01-01'],
    ]);
    expect(typedSums(SCHEDULE, split)[0]?.equal).toBe(true);
    expect(withYearSplit(SCHEDULE, instalments, '2031-32', 4)).toEqual(instalments);
  });
});
