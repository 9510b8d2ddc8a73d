import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Audience } from '@almoner/domain/shared';
import { startTestApp, type TestApp } from './app.js';
import type { Client, Reply } from './client.js';
import { digestOfEverything } from './digest.js';
import { breakCommands } from './faults.js';
import { TODAY } from './days.js';
import { ACCEPTANCE, approveAward } from './given.js';
import { adpsOfScotland } from './given-allocations.js';
import {
  givenApprovedPayment,
  givenPaidPayment,
  PAY_ON,
  SENDABLE_YEAR,
} from './given-payment-runs.js';
import { givenVariation, givenVaried, inYears } from './given-variations.js';
import { done } from './separation/scene.js';

/** A command that moves money, to be sent with a key as often as needed. */
type Command = (key: string) => Promise<Reply>;

interface MoneyCommand {
  readonly name: string;
  readonly audience?: Audience;
  readonly prepare: () => Promise<Command>;
}

let test: TestApp;
let officers: [Client, Client];
let finance: Client;
let approver: Client;
let releaser: Client;

beforeAll(async () => {
  test = await startTestApp();
  const staff = async (role: Parameters<TestApp['given']['staff']>[0]) =>
    test.as(await test.given.staff(role));
  officers = [await staff('fund-officer'), await staff('fund-officer')];
  finance = await staff('finance-officer');
  approver = await staff('finance-approver');
  releaser = await staff('finance-approver');
});
afterAll(() => test.close());

function posting(by: Client, path: string, body: object = {}, ifMatch?: number): Command {
  const match = ifMatch === undefined ? {} : { ifMatch };
  return (idempotencyKey) => by.post(path, body, { idempotencyKey, ...match });
}

async function acceptance(): Promise<Command> {
  const fund = await test.given.fund();
  await test.given.budgetLine(fund.id, 2026, 100_000);
  const organisation = await test.given.organisation();
  const draft = {
    fundId: fund.id,
    organisationId: organisation.id,
    title: 'Family support',
    directReason: 'The only provider of this service in the area, given by a test.',
    amountPence: 100_000,
    years: [{ financialYear: '2026-27', amountPence: 100_000 }],
  };
  const { id } = done(await officers[0].post('awards', draft));
  done(await approveAward(officers[1], id));
  done(await officers[1].post(`awards/${id}/offer`));
  const certifier = await test.given.member(organisation, 'organisation-certifier');
  const client = await test.as(certifier);
  const { sha256: letterSha256 } = (await client.get(`awards/${id}/letter`)).body;
  return posting(client, `awards/${id}/accept`, { ...ACCEPTANCE, letterSha256 });
}

async function termination(): Promise<Command> {
  const award = await test.given.acceptedAward({ startYear: SENDABLE_YEAR });
  await givenApprovedPayment(test, award);
  await test.database.query(`UPDATE awards SET status = 'active' WHERE id = $1`, [award.id]);
  return posting(officers[0], `awards/${award.id}/terminate`, { reason: 'The project has closed' });
}

async function variation(): Promise<Command> {
  const { award } = await givenVaried(test);
  const people = { proposer: officers[0], approver: officers[1] };
  const terms = { years: inYears(120_000, 30_000) };
  const id = await givenVariation(people, award, terms, 'approved');
  return posting(officers[0], `variations/${id}/apply`);
}

async function release(): Promise<Command> {
  const award = await test.given.acceptedAward({ startYear: SENDABLE_YEAR });
  const payment = await givenApprovedPayment(test, award);
  return posting(releaser, `payments/${payment.id}/release`);
}

async function runRelease(): Promise<Command> {
  const award = await test.given.acceptedAward({ startYear: SENDABLE_YEAR });
  const payments = [
    await givenApprovedPayment(test, award),
    await givenApprovedPayment(test, award),
  ];
  const paymentIds = payments.map(({ id }) => id);
  const { id } = done(await finance.post('payment-runs', { paymentIds, payOn: PAY_ON }));
  return posting(releaser, `payment-runs/${id}/release`);
}

async function recovery(): Promise<Command> {
  const payment = await givenPaidPayment(
    test,
    await test.given.acceptedAward({ startYear: SENDABLE_YEAR }),
  );
  const asked = { paymentId: payment.id, amountPence: 400, reason: 'Not spent' };
  const { id } = done(await finance.post('recoveries', asked));
  done(await approver.post(`recoveries/${id}/approve`));
  const receipt = { amountPence: 400, receivedOn: TODAY, reference: 'FPI 20931' };
  return posting(finance, `recoveries/${id}/receive`, receipt);
}

async function virement(): Promise<Command> {
  const [from, to] = [await test.given.fund(), await test.given.fund()];
  const lines = {
    fromLineId: (await test.given.budgetLine(from.id, 2026, 1_000)).id,
    toLineId: (await test.given.budgetLine(to.id, 2026, 100)).id,
  };
  const body = { ...lines, amountPence: 400, reason: 'Late projects' };
  const { id } = done(await finance.post('virements', body));
  return posting(approver, `virements/${id}/approve`);
}

async function allocation(): Promise<Command> {
  const fund = await test.given.fund({ kind: 'allocation' });
  await test.given.budgetLine(fund.id, 2026, 10_001);
  const shares = (await adpsOfScotland(test)).map(({ code }) => ({ areaCode: code, weight: '1' }));
  const { id, version } = done(
    await officers[0].post('allocations', {
      fundId: fund.id,
      financialYear: '2026-27',
      amountPence: 10_001,
      title: 'Allocation of a test',
      basis: 'Equal shares',
      shares,
    }),
  );
  return posting(officers[0], `allocations/${id}/commit`, {}, version);
}

async function match(): Promise<Command> {
  const payment = await test.given.sentPayment(
    await test.given.acceptedAward({ startYear: SENDABLE_YEAR }),
    7_700,
  );
  const reference = `HAND ${payment.reference.slice(-6)}`;
  const csv = `Date,Amount,Reference,Payee\n${SENDABLE_YEAR}-10-05,77.00,${reference},Given`;
  const preview = done(await finance.upload('ledger-imports', `${reference}.csv`, csv));
  done(await finance.post(`ledger-imports/${preview.id}/import`));
  const { items } = done(await finance.get(`ledger-lines?q=${encodeURIComponent(reference)}`));
  return posting(finance, `ledger-lines/${items[0].id}/match`, { paymentId: payment.id });
}

const COMMANDS: readonly MoneyCommand[] = [
  { name: 'accepting an award', audience: 'organisation', prepare: acceptance },
  { name: 'terminating an award', prepare: termination },
  { name: 'applying a variation', prepare: variation },
  { name: 'releasing a payment', prepare: release },
  { name: 'releasing a run', prepare: runRelease },
  { name: 'receiving a recovery', prepare: recovery },
  { name: 'approving a virement', prepare: virement },
  { name: 'committing an allocation', prepare: allocation },
  { name: 'posting a match', prepare: match },
];

const MOST_STATEMENTS = 2_000;
/**
 * Commands over many records repeat the same statements. Up to this many statements each one is broken; after that
 * every eleventh, or each where FAULTS=all.
 */
const EACH = 60;
const STRIDE = process.env['FAULTS'] === 'all' ? 1 : 11;

/**
 * Breaks the command at one statement after the other, and last after COMMIT. Answers how many statements there were.
 */
async function breakEverywhere(send: () => Promise<Reply>, audience: Audience): Promise<number> {
  const before = await digestOfEverything(test.database);
  for (let at = 1; at <= MOST_STATEMENTS; at += at < EACH ? 1 : STRIDE) {
    const broken = breakCommands(test, { at, audience });
    const reply = await send();
    const failed = broken.end();
    expect([at, reply.status, reply.body.code]).toEqual([at, 500, 'http.internal']);
    if (!failed) return at - 1;
    expect([at, (await digestOfEverything(test.database)) === before]).toEqual([at, true]);
  }
  throw new Error('The command has more statements than were tried.');
}

describe('a money command whose process ends between two statements (money)', () => {
  it.each(COMMANDS)(
    'is done once and completely, or not at all: $name',
    async (command) => {
      const { audience = 'staff', prepare } = command;
      const send = await prepare();
      const key = randomUUID();
      const before = await digestOfEverything(test.database);

      const statements = await breakEverywhere(() => send(key), audience);
      expect(statements).toBeGreaterThan(8);

      // the last break came after COMMIT, whose answer was lost: the same key must give the stored reply
      const committed = await digestOfEverything(test.database);
      expect(committed).not.toBe(before);
      const told = await send(key);
      expect([told.status, told.body.code]).toEqual([200, undefined]);
      expect((await send(key)).body).toEqual(told.body);
      expect(await digestOfEverything(test.database)).toBe(committed);
    },
    180_000,
  );
});
