import { describe, expect, it } from 'vitest';
import {
  draftDifferences,
  draftFaults,
  draftOver,
  type ApplicationDraft,
} from './application-draft.js';
import { faultsIn, sectionKeyOf, sectionsOf, sectionStatus } from './application-sections.js';
import type { Application } from './applications-types.js';

const CALL: Application['call'] = {
  status: 'open',
  opensOn: '2026-10-01',
  closesOn: '2026-11-30',
  financialYears: ['2026-27', '2027-28'],
  criteria: [],
  questions: [
    { key: 'need', title: 'Why is it needed?', hint: '', maxWords: 3, required: true },
    { key: 'more', title: 'Anything else?', hint: '', maxWords: 3, required: false },
  ],
};
const EMPTY: ApplicationDraft = {
  title: '',
  amountRequestedPence: null,
  years: [],
  answers: {},
  areaCodes: [],
};
const COMPLETE: ApplicationDraft = {
  title: 'Family support',
  amountRequestedPence: 100,
  years: [{ financialYear: '2026-27', amountPence: 100 }],
  answers: { need: 'Families told us' },
  areaCodes: ['S12000050'],
};

function statuses(draft: ApplicationDraft) {
  const faults = draftFaults(draft, CALL);
  return sectionsOf(CALL).map((section) => sectionStatus(section, draft, faults));
}

describe('the sections of an application', () => {
  it('are the project, the money, the places and one for each question', () => {
    expect(sectionsOf(CALL).map(({ key }) => key)).toEqual([
      'project',
      'money',
      'where',
      'answer-need',
      'answer-more',
    ]);
  });

  it('are not started in an empty draft and done in a complete one, optional answers apart', () => {
    expect(new Set(statuses(EMPTY))).toEqual(new Set(['not-started']));
    expect(statuses(COMPLETE)).toEqual(['done', 'done', 'done', 'done', 'not-started']);
  });

  it('stay in progress while an answer is too long or years do not add up', () => {
    const draft = {
      ...COMPLETE,
      amountRequestedPence: 101,
      answers: { need: 'one two three four' },
    };
    expect(statuses(draft)).toEqual(['done', 'in-progress', 'done', 'in-progress', 'not-started']);
  });

  it('are found by the field that a refusal names', () => {
    expect(sectionKeyOf('answers.need')).toBe('answer-need');
    expect(sectionKeyOf('years.0.amountPence')).toBe('money');
    expect(sectionKeyOf('amountRequestedPence')).toBe('money');
    expect(sectionKeyOf('areaCodes')).toBe('where');
    expect(sectionKeyOf('title')).toBe('project');
  });

  it('share all faults out between them', () => {
    const faults = draftFaults(EMPTY, CALL);
    const shared = sectionsOf(CALL).flatMap((section) => faultsIn(section, faults));
    expect(shared).toHaveLength(faults.length);
  });
});

const AREAS: Readonly<Record<string, string>> = {
  S12000033: 'Aberdeen City',
  S12000050: 'North Lanarkshire',
};
const areaName = (code: string) => AREAS[code] ?? code;

describe('two drafts of one application', () => {
  it('become the same when one is saved over the other, emptied answers too', () => {
    const theirs = { ...COMPLETE, answers: { need: 'Something else', more: 'And this' } };
    expect(draftOver(COMPLETE, theirs).answers).toEqual({ need: 'Families told us', more: '' });
  });

  it('differ where their answers do', () => {
    const theirs = { ...COMPLETE, answers: { need: 'Something else' }, areaCodes: ['S12000033'] };
    expect(draftDifferences(COMPLETE, theirs, CALL, areaName)).toEqual([
      { title: 'Where', mine: 'North Lanarkshire', theirs: 'Aberdeen City' },
      { title: 'Why is it needed?', mine: 'Families told us', theirs: 'Something else' },
    ]);
  });

  it('do not differ by the order of their areas', () => {
    const mine = { ...COMPLETE, areaCodes: ['a', 'b'] };
    expect(draftDifferences(mine, { ...mine, areaCodes: ['b', 'a'] }, CALL, areaName)).toEqual([]);
  });
});
