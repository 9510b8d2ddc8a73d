import { callFaults } from '@almoner/domain/calls';
import { parseFinancialYear } from '@almoner/domain/calendar';
import { describe, expect, it } from 'vitest';
import { NEW_CALL } from './call-defaults.js';
import {
  callTerms,
  callValues,
  freeCriterionCode,
  freeQuestionKey,
  weightTotal,
} from './call-values.js';
import type { Call } from './calls-types.js';

describe('the call that a new form starts from', () => {
  it('is sound by the rules of calls once its years are chosen', () => {
    const terms = callTerms({ ...NEW_CALL, financialYears: ['2026-27'] });
    const financialYears = terms.financialYears.map((year) => parseFinancialYear(year) ?? 0);
    expect(callFaults({ ...terms, financialYears })).toEqual([]);
  });
});

describe('what the form of a call sends', () => {
  it('takes a removed question out of the criteria', () => {
    const questions = NEW_CALL.questions.filter(({ key }) => key !== 'need');
    const { criteria } = callTerms({ ...NEW_CALL, questions });
    expect(criteria.flatMap(({ questionKeys }) => questionKeys)).not.toContain('need');
  });

  it('puts the years in order and drops empty themes', () => {
    const sent = callTerms({
      ...NEW_CALL,
      financialYears: ['2027-28', '2026-27'],
      themes: 'Early help\n\n  Whole family ',
    });
    expect(sent.financialYears).toEqual(['2026-27', '2027-28']);
    expect(sent.themes).toEqual(['Early help', 'Whole family']);
  });
});

describe('the form of an existing call', () => {
  it('sends the terms of the call and nothing that the API would refuse', () => {
    const criterion = { ...NEW_CALL.criteria[0], id: 'c1' } as Call['criteria'][number];
    const call: Call = {
      ...NEW_CALL,
      ...{ id: 'x', fundId: 'f', fundCode: 'CFF', fundName: 'Fund', status: 'draft', version: 1 },
      ...{
        acceptingApplications: false,
        illustrative: false,
        stated: [],
        commands: [],
        themes: [],
        criteria: [criterion],
      },
    };
    const sent = callTerms(callValues(call));
    expect(Object.keys(sent).sort()).toEqual(Object.keys(callTerms(NEW_CALL)).sort());
    expect(sent.criteria).toEqual([NEW_CALL.criteria[0]]);
  });
});

describe('names inside a call', () => {
  it('are never taken twice', () => {
    expect(freeQuestionKey([{ key: 'need' }, { key: 'question-3' }])).toBe('question-4');
    expect(freeCriterionCode([{ code: 'A' }, { code: 'C' }])).toBe('B');
  });
});

describe('the total of the weights', () => {
  it('counts a weight that is not typed yet as nothing', () => {
    const [first] = NEW_CALL.criteria;
    const criteria = first ? [first, { ...first, weight: Number.NaN }] : [];
    expect(weightTotal(criteria)).toBe(25);
  });
});
