import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { untilSomebodyWaits } from '../../../test/database.js';
import { digestOfEverything } from '../../../test/digest.js';
import { SOUND_DETAILS } from '../../../test/given-bank-accounts.js';
import { SENDABLE, SENDABLE_YEAR } from '../../../test/given-payment-runs.js';
import type { GivenRecord } from '../../../test/given.js';

const CHECK = { method: 'letter', note: 'Seen by the office' };
const REASON = { reason: 'Entered by mistake' };

let test: TestApp;
let requester: Client;
let approver: Client;
let releaser: Client;
let verifier: Client;
let editor: Client;
let organisation: GivenRecord;
let details: string;

beforeAll(async () => {
  test = await startTestApp();
  requester = await test.as(await test.given.staff('finance-officer'));
  approver = await test.as(await test.given.staff('finance-approver'));
  releaser = await test.as(await test.given.staff('finance-approver'));
  verifier = await test.as(await test.given.staff('finance-approver'));
});
afterAll(() => test.close());

beforeEach(async () => {
  organisation = await test.given.organisation({}, { bankDetails: 'none' });
  editor = await test.as(await test.given.member(organisation));
  details = `organisations/${organisation.id}/bank-accounts`;
});

/** An approved payment of £100; it can be approved whatever the state of the bank details. */
async function approvedPayment(): Promise<string> {
  const award = await test.given.acceptedAward({ organisation, startYear: SENDABLE_YEAR });
  const planned = await requester.post('payments', {
    awardId: award.id,
    financialYear: SENDABLE,
    amountPence: 10_000,
    dueOn: `${SENDABLE_YEAR}-09-30`,
  });
  const { id } = planned.body;
  const asked = await requester.post(`payments/${id}/request`, { statementOfNeed: 'Salaries' });
  const given = await approver.post(`payments/${id}/approve`);
  expect([asked.status, given.status, given.body.status]).toEqual([200, 200, 'approved']);
  return id;
}

async function entered(): Promise<string> {
  const { status, body } = await editor.post(details, SOUND_DETAILS);
  expect(status).toBe(201);
  return body.id;
}

async function verified(): Promise<string> {
  const id = await entered();
  expect((await verifier.post(`${details}/${id}/verify`, CHECK)).status).toBe(200);
  return id;
}

function outcome({ status, body }: Reply): [number, string] {
  return [status, body.code ?? body.status];
}

function release(id: string): Promise<Reply> {
  return releaser.post(`payments/${id}/release`);
}

describe('the freeze of payments by bank details (money)', () => {
  it('lets a payment be approved and not sent where there are none, and says so at the button', async () => {
    const id = await approvedPayment();
    const before = await digestOfEverything(test.database);
    expect(outcome(await release(id))).toEqual([409, 'payments.bank-details-missing']);
    expect(await digestOfEverything(test.database)).toBe(before);
    const { commands } = (await releaser.get(`payments/${id}`)).body;
    expect(commands).toContainEqual(
      expect.objectContaining({
        command: 'release',
        allowed: false,
        code: 'payments.bank-details-missing',
      }),
    );
  });

  it('lasts until the first details are verified', async () => {
    const id = await approvedPayment();
    const account = await entered();
    expect(outcome(await release(id))).toEqual([409, 'payments.bank-details-unverified']);
    await verifier.post(`${details}/${account}/verify`, CHECK);
    expect(outcome(await release(id))).toEqual([200, 'sent']);
  });

  it('falls from the moment a change is entered, and lifts when it is withdrawn', async () => {
    await verified();
    const id = await approvedPayment();
    const change = await entered();
    expect(outcome(await release(id))).toEqual([409, 'payments.bank-details-unverified']);
    await editor.post(`${details}/${change}/withdraw`, REASON);
    expect(outcome(await release(id))).toEqual([200, 'sent']);
  });

  it('falls on every payment to the organisation, of whichever award', async () => {
    await verified();
    const ids = [await approvedPayment(), await approvedPayment()];
    await entered();
    for (const id of ids) expect((await release(id)).status).toBe(409);
  });

  it('lets no payment past a change that is being entered at the same moment (concurrency)', async () => {
    await verified();
    const id = await approvedPayment();
    const [account] = await test.database.query<{ row: string }>(
      `SELECT to_jsonb(b)::text AS row FROM bank_accounts b WHERE organisation_id = $1`,
      [organisation.id],
    );
    const entering = new pg.Client(test.database.url);
    await entering.connect();
    await entering.query('BEGIN');
    await entering.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('bank details of ' || $1::uuid, 0))`,
      [organisation.id],
    );
    await entering.query(
      `INSERT INTO bank_accounts SELECT (jsonb_populate_record(NULL::bank_accounts, $1::jsonb || jsonb_build_object(
         'id', uuidv7(), 'status', 'entered', 'verified_by_id', NULL, 'verified_at', NULL, 'check_method', NULL))).*`,
      [account!.row],
    );
    const releasing = release(id);
    await untilSomebodyWaits(test.database);
    await entering.query('COMMIT');
    await entering.end();
    expect(outcome(await releasing)).toEqual([409, 'payments.bank-details-unverified']);
  });
});
