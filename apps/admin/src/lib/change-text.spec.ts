import { describe, expect, it } from 'vitest';
import { changeLine, changeText, fieldText, isTelling } from './change-text.js';

describe('an audited change', () => {
  it('names a field without its unit', () => {
    expect(fieldText('amountPence')).toBe('Amount');
    expect(fieldText('dueOn')).toBe('Due');
    expect(fieldText('statementOfNeed')).toBe('Statement of need');
    expect(fieldText('answers.need')).toBe('Answer: need');
  });

  it('names what its unit would hide, and what is named by a code', () => {
    expect(fieldText('payOn')).toBe('Pay on');
    expect(fieldText('letterSha256')).toBe('SHA-256 of the letter');
    expect(fieldText('financial-standing')).toBe('Financial standing');
    expect(fieldText('overProgrammingBasisPoints')).toBe('Over-programming');
    expect(fieldText('levelTwoAbovePence')).toBe('Second approval above');
  });

  it('leaves a code or a year that is no field name as it is', () => {
    expect(fieldText('PDI-1')).toBe('PDI-1');
    expect(fieldText('2026-27')).toBe('2026-27');
  });

  it('counts records that are only named by their ids', () => {
    const id = '01a1ffba-0d90-7750-9076-cc153861c617';
    expect(changeText('indicatorIds', [id, id])).toBe('2 records');
  });

  it('shows pence as pounds and other numbers as they are', () => {
    expect(changeText('amountPence', 39_949_600)).toBe('£399,496');
    expect(changeText('value', 1518)).toBe('1,518');
    expect(changeText('overProgrammingBasisPoints', 500)).toBe('5%');
  });

  it('shows dates, instants and statuses as people read them', () => {
    expect(changeText('dueOn', '2026-11-30')).toBe('30 November 2026');
    expect(changeText('coversFrom', '2026-10-01')).toBe('1 October 2026');
    expect(changeText('acceptedAt', '2026-11-21T14:02:00Z')).toBe('21 November 2026, 14:02');
    expect(changeText('status', 'in-assessment')).toBe('In assessment');
    expect(changeText('kind', 'outcome')).toBe('Outcome');
    expect(changeText('authorityKind', 'budget-act')).toBe('Budget Act');
  });

  it('shows the codes of other fields as words, and what a person wrote as it was written', () => {
    expect(changeText('trigger', 'date')).toBe('Date');
    expect(changeText('modulusCheck', 'cannot-be-checked')).toBe('Cannot be checked');
    expect(changeText('subsidyKind', 'not-a-subsidy')).toBe('Not a subsidy');
    expect(changeText('financial-standing', 'passed')).toBe('Passed');
    expect(changeText('answers.need', 'co-design')).toBe('co-design');
  });

  it('shows the number of a financial year in the one spelling', () => {
    expect(changeText('financialYear', 2026)).toBe('2026-27');
    expect(changeText('triggerReturnYear', 2026)).toBe('2026-27');
  });

  it('shows what is not there as nothing, never as zero', () => {
    expect(changeText('amountPence', null)).toBe('nothing');
    expect(changeText('areaCodes', [])).toBe('nothing');
  });

  it('shows the years of an award one after another', () => {
    const years = [
      { amountPence: 10_000, financialYear: '2026-27' },
      { financialYear: '2027-28', amountPence: 20_050 },
    ];
    expect(changeText('years', years)).toBe('2026-27 £100, 2027-28 £200.50');
  });

  it('names each part of a question or a criterion after its title', () => {
    const criteria = [
      { code: 'A', title: 'Need', weight: 25, questionKeys: ['need', 'partners'] },
      { code: 'B', title: 'Approach', weight: 75, questionKeys: [] },
    ];
    expect(changeText('criteria', criteria)).toBe(
      'Need (code: A; weight: 25; question keys: need, partners). Approach (code: B; weight: 75; question keys: nothing)',
    );
  });

  it('is one line from the old value to the new one, or only the name where the values were not recorded', () => {
    expect(changeLine({ field: 'status', from: 'drafted', to: 'approved' })).toBe(
      'Status: Drafted → Approved',
    );
    expect(changeLine({ field: 'title', from: null, to: null })).toBe('Title');
  });

  it('says only what a field became that was empty before, and what was taken away', () => {
    expect(changeLine({ field: 'amountPence', from: null, to: 100 })).toBe('Amount: £1');
    expect(changeLine({ field: 'themes', from: [], to: ['transport'] })).toBe('Themes: transport');
    expect(changeLine({ field: 'amountPence', from: 100, to: null })).toBe('Amount: £1 → nothing');
  });

  it('leaves out the empty fields of a new record', () => {
    expect(isTelling({ field: 'themes', from: null, to: [] })).toBe(false);
    expect(isTelling({ field: 'note', from: null, to: '' })).toBe(false);
    expect(isTelling({ field: 'note', from: 'before', to: '' })).toBe(true);
    expect(isTelling({ field: 'title', from: null, to: null })).toBe(true);
  });
});
