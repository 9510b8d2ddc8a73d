import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { staffContext } from '../../../test/contexts.js';
import { untilSomebodyWaits } from '../../../test/database.js';
import { digestOfEverything } from '../../../test/digest.js';
import type { GivenRecord } from '../../../test/given.js';
import { SOUND_DETAILS } from '../../../test/given-bank-accounts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BankAccountSecretsRepository } from './bank-account-secrets.repository.js';
import { BankAccountsRepository } from './bank-accounts.repository.js';

const OTHER_DETAILS = {
  accountName: 'Muirend Hub',
  sortCode: '10 79 99',
  accountNumber: '88837491',
};
const CHECK = { method: 'call-back', note: 'Spoke to the treasurer on the number of the register' };
const REASON = { reason: 'Comparing with the letter of the bank' };

let test: TestApp;
let organisation: GivenRecord;
let editor: Client;
let certifier: Client;
let officer: Client;
let verifier: Client;
let otherVerifier: Client;
let auditor: Client;
let base: string;

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('finance-officer'));
  verifier = await test.as(await test.given.staff('finance-approver'));
  otherVerifier = await test.as(await test.given.staff('finance-approver'));
  auditor = await test.as(await test.given.staff('auditor'));
});
afterAll(() => test.close());

beforeEach(async () => {
  organisation = await test.given.organisation({}, { bankDetails: 'none' });
  editor = await test.as(await test.given.member(organisation));
  certifier = await test.as(await test.given.member(organisation, 'organisation-certifier'));
  base = `organisations/${organisation.id}/bank-accounts`;
});

async function entered(by: Client = editor, details: object = SOUND_DETAILS): Promise<string> {
  const { status, body } = await by.post(base, details);
  expect([status, body.status]).toEqual([201, 'entered']);
  return body.id;
}

async function verified(details: object = SOUND_DETAILS): Promise<string> {
  const id = await entered(editor, details);
  expect((await verifier.post(`${base}/${id}/verify`, CHECK)).status).toBe(200);
  return id;
}

async function stateOf(reader: Client = officer): Promise<string> {
  return (await reader.get(base)).body.state;
}

function outcome({ status, body }: Reply): [number, string] {
  return [status, body.code];
}

describe('bank details from entry to use', () => {
  it('are entered by the organisation, verified by another person of finance, and shown as masks', async () => {
    expect(await stateOf(editor)).toBe('none');
    const given = await editor.post(base, { ...SOUND_DETAILS, rollNumber: 'ab/123456-7' });
    expect(given.body).toMatchObject({
      status: 'entered',
      statusWords: 'Being checked',
      sortCodeMask: '••-••-99',
      accountNumberMask: '••••4958',
      rollNumberMask: '••••-7',
      modulusCheck: 'passed',
      replaces: null,
    });
    expect(await stateOf(editor)).toBe('unverified');
    const checked = await verifier.post(`${base}/${given.body.id}/verify`, CHECK);
    expect(checked.body).toMatchObject({
      status: 'verified',
      statusWords: 'Verified',
      checkMethod: 'call-back',
      checkNote: CHECK.note,
    });
    const { state, current, waiting } = (await officer.get(base)).body;
    expect([state, current.id, waiting]).toEqual(['verified', given.body.id, null]);
  });

  it('are replaced only when the change is verified, and nothing is paid while it waits', async () => {
    const first = await verified();
    const second = await entered(certifier, OTHER_DETAILS);
    const waiting = (await verifier.get(base)).body;
    expect(waiting.state).toBe('unverified');
    expect(waiting.current.id).toBe(first);
    expect(waiting.waiting).toMatchObject({ id: second, replaces: { id: first } });
    await otherVerifier.post(`${base}/${second}/verify`, CHECK);
    const after = (await verifier.get(base)).body;
    expect([after.state, after.current.id]).toEqual(['verified', second]);
    expect(after.earlier).toMatchObject([{ id: first, status: 'superseded' }]);
  });

  it('stay as they were where the change is withdrawn or rejected', async () => {
    const first = await verified();
    const second = await entered(editor, OTHER_DETAILS);
    const withdrawn = await certifier.post(`${base}/${second}/withdraw`, REASON);
    expect(withdrawn.body).toMatchObject({ status: 'withdrawn', closedReason: REASON.reason });
    expect(await stateOf()).toBe('verified');
    const third = await entered(editor, OTHER_DETAILS);
    expect((await verifier.post(`${base}/${third}/reject`, REASON)).body.status).toBe('rejected');
    const { state, current } = (await editor.get(base)).body;
    expect([state, current.id]).toEqual(['verified', first]);
    expect(await stateOf()).toBe('verified');
  });

  it('can be entered by a finance officer for an organisation that writes a letter', async () => {
    const id = await entered(officer);
    expect((await verifier.post(`${base}/${id}/verify`, CHECK)).status).toBe(200);
    const seen = (await editor.get(base)).body.current;
    expect(seen).toMatchObject({ enteredByName: null, verifiedByName: null, checkNote: null });
    const told = await editor.get(`audit-events?subjectType=bank-account&subjectId=${id}`);
    expect(told.text).not.toContain(CHECK.method);
    expect(told.text).not.toContain(CHECK.note);
  });

  it('show the history to both sides, and who looked at the numbers only to the funder', async () => {
    const id = await verified();
    await officer.post(`${base}/${id}/reveal`, REASON);
    const path = `audit-events?subjectType=bank-account&subjectId=${id}`;
    const actions = async (reader: Client) =>
      (await reader.get(path)).body.items.map((event: { action: string }) => event.action);
    expect(await actions(officer)).toEqual([
      'bank-accounts.reveal',
      'bank-accounts.verify',
      'bank-accounts.enter',
    ]);
    expect(await actions(editor)).toEqual(['bank-accounts.verify', 'bank-accounts.enter']);
  });
});

describe('what bank details refuse', () => {
  it('numbers that do not fit together, at both fields, and nothing is kept', async () => {
    const before = await digestOfEverything(test.database);
    const refused = await editor.post(base, { ...SOUND_DETAILS, accountNumber: '66374959' });
    expect(outcome(refused)).toEqual([422, 'bank-accounts.numbers-do-not-fit']);
    expect(refused.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual([
      '/sortCode',
      '/accountNumber',
    ]);
    expect(await digestOfEverything(test.database)).toBe(before);
  });

  it.each([
    [{ sortCode: '08-99-9' }, '/sortCode'],
    [{ sortCode: '' }, '/sortCode'],
    [{ sortCode: 89999 }, '/sortCode'],
    [{ accountNumber: '6637495' }, '/accountNumber'],
    [{ accountNumber: 'GB33BUKB20201555' }, '/accountNumber'],
    [{ accountName: ' ' }, '/accountName'],
    [{ rollNumber: '£££' }, '/rollNumber'],
    [{ iban: 'GB33BUKB20201555555555' }, '/iban'],
  ])('%j, naming the field', async (change, pointer) => {
    const refused = await editor.post(base, { ...SOUND_DETAILS, ...change });
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toMatchObject([{ pointer }]);
  });

  it('to call a sort code valid that its table does not know', async () => {
    const given = await editor.post(base, { ...SOUND_DETAILS, sortCode: '00-00-01' });
    expect(given.body).toMatchObject({ modulusCheck: 'cannot-be-checked' });
    expect(given.body.modulusWords).toContain('cannot be checked');
  });

  it('a second change while one waits, also when both come at once (concurrency)', async () => {
    const clients = [editor, certifier, officer, editor, certifier, officer];
    const replies = await Promise.all(clients.map((by) => by.post(base, SOUND_DETAILS)));
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409, 409, 409, 409, 409]);
    expect(outcome(await editor.post(base, OTHER_DETAILS))).toEqual([
      409,
      'bank-accounts.change-waiting',
    ]);
  });

  it('verification by who entered them, by name (separation)', async () => {
    const both = await test.given.staff('finance-officer');
    await test.given.insert('role_assignments', { user_id: both.id, role: 'finance-approver' });
    const person = await test.as(both);
    const id = await entered(person);
    const refused = await person.post(`${base}/${id}/verify`, CHECK);
    expect(outcome(refused)).toEqual([403, 'separation.same-person']);
    expect(refused.body.detail).toContain(both.name);
    expect((await verifier.post(`${base}/${id}/verify`, CHECK)).status).toBe(200);
  });

  it('verification by who entered them in the database as well, past every rule (separation)', async () => {
    const id = await entered();
    await expect(
      test.database.query(
        `UPDATE bank_accounts SET status = 'verified', verified_by_id = entered_by_id, verified_at = almoner_now(),
                check_method = 'letter' WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow(/ck_bank_accounts_two_people/);
  });

  it('to be verified twice: the second person finds it done (concurrency)', async () => {
    const id = await entered();
    const replies = await Promise.all(
      [verifier, otherVerifier].map((by) => by.post(`${base}/${id}/verify`, CHECK)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('every command to people whose role is another', async () => {
    const id = await entered();
    const codes = await Promise.all([
      officer.post(`${base}/${id}/verify`, CHECK),
      editor.post(`${base}/${id}/verify`, CHECK),
      editor.post(`${base}/${id}/reveal`, REASON),
      auditor.post(`${base}/${id}/reveal`, REASON),
      verifier.post(base, OTHER_DETAILS),
      verifier.post(`${base}/${id}/withdraw`, REASON),
    ]);
    expect(codes.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  });

  it('finance of one fund to touch what every fund pays to', async () => {
    const fund = await test.given.fund();
    const elsewhere = await test.as(await test.given.staff('finance-approver', fund.id));
    const id = await entered();
    expect(outcome(await elsewhere.post(`${base}/${id}/verify`, CHECK))[0]).toBe(403);
    expect(outcome(await elsewhere.post(`${base}/${id}/reveal`, REASON))[0]).toBe(403);
  });

  it('other organisations, in every route (isolation)', async () => {
    const id = await entered();
    const theirs = await test.given.organisation({}, { bankDetails: 'none' });
    const stranger = await test.as(await test.given.member(theirs));
    const replies = await Promise.all([
      stranger.get(base),
      stranger.get(`${base}/${id}`),
      stranger.post(base, SOUND_DETAILS),
      stranger.post(`${base}/${id}/withdraw`, REASON),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await stranger.get('bank-accounts')).body.items).toEqual([]);
  });

  it('a set of another organisation under the address of one’s own', async () => {
    const id = await entered();
    const other = await test.given.organisation();
    const crossed = `organisations/${other.id}/bank-accounts/${id}`;
    expect((await verifier.get(crossed)).status).toBe(404);
    expect((await verifier.post(`${crossed}/verify`, CHECK)).status).toBe(404);
  });
});

describe('the numbers', () => {
  it('are revealed to finance for a reason, which is recorded, and cached nowhere', async () => {
    const id = await entered();
    expect((await officer.post(`${base}/${id}/reveal`, {})).status).toBe(400);
    const seen = await officer.post(`${base}/${id}/reveal`, REASON);
    expect(seen.body).toEqual({
      accountName: 'Muirend Family Hub',
      sortCode: '089999',
      accountNumber: '66374958',
      rollNumber: null,
    });
    expect(seen.headers.get('cache-control')).toBe('no-store');
    const [event] = (await officer.get(`audit-events?subjectType=bank-account&subjectId=${id}`))
      .body.items;
    expect(event).toMatchObject({ action: 'bank-accounts.reveal', reason: REASON.reason });
  });

  it('are in no table after any command, in whatever form they were typed', async () => {
    const id = await verified({ ...SOUND_DETAILS, rollNumber: 'ROLL/773192-9' });
    await officer.post(`${base}/${id}/reveal`, REASON);
    await verified(OTHER_DETAILS);
    const unfit = await editor.post(base, { ...SOUND_DETAILS, accountNumber: '66374959' });
    expect(outcome(unfit)).toEqual([422, 'bank-accounts.numbers-do-not-fit']);
    const tables = await test.database.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    const secret = '66374958|6637 4958|66374959|88837491|08-99-99|089999|107999|10 79 99|ROLL/773';
    const hex = ['66374958', '089999', '88837491'].map((text) => Buffer.from(text).toString('hex'));
    for (const { name } of tables) {
      const found = await test.database.query(
        `SELECT x::text FROM ${name} x WHERE x::text ~ $1 LIMIT 1`,
        [`${secret}|${hex.join('|')}`],
      );
      expect([name, found]).toEqual([name, []]);
    }
  });

  it('do not open where they were moved to another set or organisation behind the application', async () => {
    const id = await verified();
    const mine = await openAll([id]);
    expect(mine.get(id)).toMatchObject({ sortCode: '089999', accountNumber: '66374958' });
    const before = base;
    organisation = await test.given.organisation({}, { bankDetails: 'none' });
    editor = await test.as(await test.given.member(organisation));
    base = `organisations/${organisation.id}/bank-accounts`;
    const stolen = await verified(OTHER_DETAILS);
    await test.database.query(
      `UPDATE bank_account_secrets s SET sealed = t.sealed, wrapped_key = t.wrapped_key
         FROM bank_account_secrets t WHERE s.bank_account_id = $1 AND t.bank_account_id = $2`,
      [id, stolen],
    );
    await expect(openAll([id])).rejects.toThrow(/cannot be opened/);
    const revealed = await officer.post(`${before}/${id}/reveal`, REASON);
    expect(outcome(revealed)).toEqual([409, 'bank-accounts.seal-broken']);
    expect(revealed.text).not.toContain('8883');
  });

  async function openAll(ids: string[]) {
    const person = await test.given.staff('finance-officer');
    const unit = test.app.get(UnitOfWork);
    const secrets = test.app.get(BankAccountSecretsRepository);
    return unit.read(staffContext(person), (tx) => secrets.openForFile(tx, ids));
  }

  it('are never opened by the role of organisations (grants)', async () => {
    const [row] = await test.database.query<{ can: boolean }>(
      `SELECT has_any_column_privilege('almoner_organisation', 'bank_account_secrets', 'SELECT') AS can`,
    );
    expect(row?.can).toBe(false);
    for (const column of ['verified_by_id', 'check_method', 'check_note']) {
      const [cell] = await test.database.query<{ can: boolean }>(
        `SELECT has_column_privilege('almoner_organisation', 'bank_accounts', $1, 'SELECT') AS can`,
        [column],
      );
      expect([column, cell?.can]).toEqual([column, false]);
    }
  });
});

describe('what is paid to', () => {
  it('is locked while money is sent: a change waits for the release, and a release for the change', async () => {
    const id = await verified();
    const person = await test.given.staff('finance-approver');
    const accounts = test.app.get(BankAccountsRepository);
    const order: string[] = [];
    let entering: Promise<unknown> = Promise.resolve();
    await test.app.get(UnitOfWork).read(staffContext(person), async (tx) => {
      expect(await accounts.forPayment(tx, organisation.id)).toEqual({
        state: 'verified',
        bankAccountId: id,
      });
      entering = editor.post(base, OTHER_DETAILS).then(() => order.push('entered'));
      await untilSomebodyWaits(test.database);
      order.push('sent');
    });
    await entering;
    expect(order).toEqual(['sent', 'entered']);
  });
});

describe('the list of bank details', () => {
  it('is filtered by what waits, and exported with masked numbers only', async () => {
    const id = await entered();
    const waiting = (await verifier.get('bank-accounts?status=entered&limit=100')).body.items;
    expect(waiting.map((item: GivenRecord) => item.id)).toContain(id);
    const { text } = await verifier.get(
      `bank-accounts/export.csv?organisationId=${organisation.id}`,
    );
    expect(text).toContain('••••4958');
    expect(text).not.toContain('66374958');
  });
});

describe('the home page', () => {
  async function waits(person: Client, key: string): Promise<string[]> {
    const { sections } = (await person.get('home')).body;
    const found = sections.find((section: { key: string }) => section.key === key);
    return found?.items.map((item: { subjectId: string }) => item.subjectId) ?? [];
  }

  it('asks an organisation with an accepted award for its details until it has given them', async () => {
    expect(await waits(editor, 'bank-details-to-give')).toEqual([]);
    await test.given.acceptedAward({ organisation });
    expect(await waits(editor, 'bank-details-to-give')).toEqual([organisation.id]);
    expect(await waits(editor, 'bank-details-missing')).toEqual([]);
    expect(await waits(officer, 'bank-details-missing')).toContain(organisation.id);
    expect(await waits(officer, 'bank-details-to-give')).toEqual([]);
    await entered();
    expect(await waits(certifier, 'bank-details-to-give')).toEqual([]);
  });

  it('leads finance to what waits, and nobody to what they entered themselves', async () => {
    const both = await test.given.staff('finance-officer');
    await test.given.insert('role_assignments', { user_id: both.id, role: 'finance-approver' });
    const person = await test.as(both);
    await test.database.query(
      `UPDATE bank_accounts SET status = 'withdrawn' WHERE status = 'entered'`,
    );
    await entered(person);
    expect(await waits(verifier, 'bank-details-to-verify')).toEqual([organisation.id]);
    expect(await waits(person, 'bank-details-to-verify')).toEqual([]);
  });
});
