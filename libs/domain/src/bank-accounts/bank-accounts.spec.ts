import { describe, expect, it } from 'vitest';
import type { Duty, TakenDuty } from '../separation/index.js';
import { answerOf, FUND_ID, member, ORGANISATION_ID, staff } from '../testing/index.js';
import {
  bankAccountCommands,
  bankDetailsCommands,
  bankDetailsFaults,
  CHECK_METHOD_LABELS,
  CHECK_METHODS,
  decideEnterBankAccount,
  decideModulus,
  decideRejectBankAccount,
  decideRevealBankAccount,
  decideSupersedeBankAccount,
  decideVerifyBankAccount,
  decideWithdrawBankAccount,
  KEPT_MODULUS_RESULTS,
  maskBankDetails,
  modulusWords,
  normaliseBankDetails,
  type BankAccount,
  type BankAccountStatus,
  type GivenBankDetails,
} from './index.js';

const typed: GivenBankDetails = {
  accountName: '  Muirend   Family Hub ',
  sortCode: '08-99 99',
  accountNumber: '6637 4958',
  rollNumber: null,
};
const editor = member('Shona Mackay', ['organisation-editor']);
const stranger = member('Jean Muir', ['organisation-editor'], 'another-organisation');
const officer = staff('Ailsa Reid', ['finance-officer']);
const verifier = staff('Hamish Kerr', ['finance-approver']);
const elsewhere = staff('Eilidh Shaw', ['finance-approver', 'finance-officer'], FUND_ID);

function pointers(changes: Partial<typeof typed> & { rollNumber?: string | null }): string[] {
  const details = normaliseBankDetails({ ...typed, ...changes });
  return bankDetailsFaults(details).map((fault) => fault.pointer);
}

function holding(duty: Duty, person = verifier): TakenDuty[] {
  return [{ duty, userId: person.userId, name: person.name }];
}

function account(status: BankAccountStatus, duties: TakenDuty[] = []): BankAccount {
  return { status, organisationId: ORGANISATION_ID, duties };
}

function owner(isChangeWaiting = false, duties: TakenDuty[] = []) {
  return { organisationId: ORGANISATION_ID, isChangeWaiting, duties };
}

describe('bank details as people type them', () => {
  it('understands spaces, full stops and every kind of dash', () => {
    expect(normaliseBankDetails(typed)).toEqual({
      accountName: 'Muirend Family Hub',
      sortCode: '089999',
      accountNumber: '66374958',
      rollNumber: null,
    });
    expect(normaliseBankDetails({ ...typed, sortCode: '08\u201199\u201399' }).sortCode).toBe(
      '089999',
    );
    expect(normaliseBankDetails({ ...typed, sortCode: '08.99.99' }).sortCode).toBe('089999');
  });

  it('names the field whose shape is wrong', () => {
    expect(pointers({})).toEqual([]);
    expect(pointers({ sortCode: '08-99-9' })).toEqual(['/sortCode']);
    expect(pointers({ sortCode: '08/99/99' })).toEqual(['/sortCode']);
    expect(pointers({ accountNumber: '663749581' })).toEqual(['/accountNumber']);
    expect(pointers({ accountNumber: 'GB33BUKB' })).toEqual(['/accountNumber']);
    expect(pointers({ accountName: '  ' })).toEqual(['/accountName']);
    expect(pointers({ accountName: '家族' })).toEqual(['/accountName']);
    expect(pointers({ accountName: '’ ☺ ’' })).toEqual(['/accountName']);
    expect(pointers({ accountName: '家族 Trust' })).toEqual([]);
    expect(pointers({ rollNumber: 'x'.repeat(19) })).toEqual(['/rollNumber']);
    expect(pointers({ rollNumber: 'ab/123456-7' })).toEqual([]);
  });

  it('knows no account of zeros only', () => {
    for (const accountNumber of ['00000000', '0000000', '0'])
      expect(bankDetailsFaults(normaliseBankDetails({ ...typed, accountNumber }))).toEqual([
        {
          pointer: '/accountNumber',
          detail: 'Enter the number of the account, which is not all zeros',
        },
      ]);
    expect(pointers({ accountNumber: '00000001' })).toEqual([]);
  });

  it('says how to write an older account number of 7 digits', () => {
    const [fault] = bankDetailsFaults(normaliseBankDetails({ ...typed, accountNumber: '1234567' }));
    expect(fault?.detail).toContain('put zeros before');
  });
});

describe('the mask of bank details', () => {
  it('keeps two digits of the sort code and four of the account', () => {
    expect(
      maskBankDetails({ sortCode: '089964', accountNumber: '12346789', rollNumber: 'AB/1234-7X' }),
    ).toEqual({
      sortCodeMask: '••-••-64',
      accountNumberMask: '••••6789',
      rollNumberMask: '••••7X',
    });
  });

  it('shows nothing of a roll number that is too short to hide', () => {
    const mask = maskBankDetails({ sortCode: '1', accountNumber: '1', rollNumber: 'A1234' });
    expect(mask.rollNumberMask).toBe('••••');
  });
});

describe('the modulus check', () => {
  it('refuses numbers that do not fit, at both fields, and keeps the rest with their words', () => {
    expect(decideModulus('failed')).toMatchObject({
      refusal: {
        code: 'bank-accounts.numbers-do-not-fit',
        errors: [{ pointer: '/sortCode' }, { pointer: '/accountNumber' }],
      },
    });
    expect(decideModulus('passed')).toEqual({ ok: true, value: 'passed' });
    expect(decideModulus('cannot-be-checked')).toEqual({ ok: true, value: 'cannot-be-checked' });
  });

  it('never calls an unknown sort code valid', () => {
    expect(modulusWords('cannot-be-checked')).toContain('cannot be checked');
    for (const result of KEPT_MODULUS_RESULTS) expect(modulusWords(result)).not.toMatch(/valid/i);
  });
});

describe('entering bank details', () => {
  it('is for both people of the organisation and for finance officers of every fund', () => {
    const certifier = member('Iain Buchanan', ['organisation-certifier']);
    for (const actor of [editor, certifier, officer])
      expect(decideEnterBankAccount(owner(), actor)).toEqual({ ok: true, value: 'entered' });
    for (const actor of [verifier, elsewhere, staff('Isla Grant', ['fund-officer'])])
      expect(decideEnterBankAccount(owner(), actor)).toMatchObject({
        refusal: { code: 'shared.not-permitted' },
      });
    expect(decideEnterBankAccount(owner(), stranger)).toMatchObject({
      refusal: { code: 'shared.not-found' },
    });
  });

  it('takes one change at a time', () => {
    expect(decideEnterBankAccount(owner(true), editor)).toMatchObject({
      refusal: { code: 'bank-accounts.change-waiting' },
    });
    expect(bankDetailsCommands(owner(true), editor)).toMatchObject([
      { command: 'enter', allowed: false, code: 'bank-accounts.change-waiting' },
    ]);
  });

  it('is separated by person from every duty in what is paid to the details', () => {
    const duties = holding('payment-requester', officer);
    expect(decideEnterBankAccount(owner(false, duties), officer)).toMatchObject({
      refusal: { code: 'separation.same-person', params: { person: 'Ailsa Reid' } },
    });
  });
});

describe('checking bank details', () => {
  it('is for a finance approver of every fund, never for who entered them', () => {
    const entered = account('entered', holding('bank-editor', officer));
    expect(decideVerifyBankAccount(entered, verifier)).toEqual({ ok: true, value: 'verified' });
    const both = staff('Ailsa Reid', ['finance-officer', 'finance-approver']);
    expect(decideVerifyBankAccount(entered, both)).toMatchObject({
      refusal: { code: 'separation.same-person', params: { person: 'Ailsa Reid' } },
    });
    for (const actor of [officer, elsewhere, editor])
      expect(decideVerifyBankAccount(entered, actor)).toMatchObject({
        refusal: { code: 'shared.not-permitted' },
      });
  });

  it('lets a person with another duty stop the details, which pays nobody', () => {
    const entered = account('entered', holding('payment-approver'));
    expect(answerOf(decideVerifyBankAccount(entered, verifier))).toBe('separation.same-person');
    expect(decideRejectBankAccount(entered, verifier)).toEqual({ ok: true, value: 'rejected' });
  });

  it('is about what waits, and about nothing that was decided', () => {
    for (const status of ['verified', 'rejected', 'withdrawn', 'superseded'] as const)
      expect(decideVerifyBankAccount(account(status), verifier)).toMatchObject({
        refusal: { code: 'shared.wrong-state' },
      });
    expect(decideSupersedeBankAccount(account('verified'), verifier).ok).toBe(true);
  });

  it('can be spared by who may enter: the change is withdrawn', () => {
    expect(decideWithdrawBankAccount(account('entered'), editor)).toEqual({
      ok: true,
      value: 'withdrawn',
    });
    expect(answerOf(decideWithdrawBankAccount(account('verified'), editor))).toBe(
      'shared.wrong-state',
    );
    expect(decideWithdrawBankAccount(account('entered'), verifier)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it('has words for every way of checking', () => {
    expect(CHECK_METHODS.map((method) => CHECK_METHOD_LABELS[method]).every(Boolean)).toBe(true);
  });
});

describe('seeing the numbers', () => {
  it('is for finance, and never for people of the organisation or its stranger', () => {
    const subject = account('entered');
    expect(decideRevealBankAccount(subject, verifier).ok).toBe(true);
    expect(decideRevealBankAccount(subject, officer).ok).toBe(true);
    for (const actor of [editor, elsewhere, staff('Catriona Bell', ['auditor'])])
      expect(decideRevealBankAccount(subject, actor)).toMatchObject({
        refusal: { code: 'shared.not-permitted' },
      });
    expect(decideRevealBankAccount(subject, stranger)).toMatchObject({
      refusal: { code: 'shared.not-found' },
    });
  });

  it('is offered to staff alone', () => {
    const offered = (actor: typeof editor) =>
      bankAccountCommands(account('entered'), actor).map(({ command }) => command);
    expect(offered(verifier)).toEqual(['verify', 'reject', 'withdraw', 'reveal']);
    expect(offered(editor)).toEqual(['withdraw']);
  });
});
