import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatFinancialYear } from '@almoner/domain/calendar';
import { startTestApp, type TestApp } from './app.js';
import type { Client, Reply } from './client.js';
import {
  givenApprovedPayment,
  givenRunPeople,
  PAY_ON,
  SENDABLE,
  SENDABLE_YEAR,
  type RunPeople,
} from './given-payment-runs.js';
import { GivenPayments } from './given-payments.js';
import type { GivenAward, GivenRecord } from './given.js';
import { statementsOf } from './statements.js';
import { assessNoSubsidy, NO_SUBSIDY } from './given.js';

let test: TestApp;
let drafter: Client;
let officer: Client;
let approver: Client;
let people: RunPeople;
let payments: GivenPayments;
let fund: GivenRecord;
let laterLineId: string;

beforeAll(async () => {
  test = await startTestApp();
  drafter = await test.as(await test.given.staff('fund-officer'));
  officer = await test.as(await test.given.staff('fund-officer'));
  people = await givenRunPeople(test);
  payments = await GivenPayments.of(test);
  approver = (await payments.approver()).client;
  fund = await test.given.fund();
  await test.given.budgetLine(fund.id, SENDABLE_YEAR, 10_000_000);
  const line = await test.given.budgetLine(fund.id, SENDABLE_YEAR + 1, 10_000_000);
  laterLineId = line.id;
  const funders = [
    { name: 'Health', shareBasisPoints: 7_000 },
    { name: 'A trust', shareBasisPoints: 3_000 },
  ];
  const set = { fromFinancialYear: SENDABLE, funders };
  expect((await officer.post(`funds/${fund.id}/funders`, set)).status).toBe(200);
});
afterAll(() => test.close());

async function several<T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let n = 0; n < count; n += 1) made.push(await make(n));
  return made;
}

/** Accepted awards of different organisations. */
function awards(count: number): Promise<GivenAward[]> {
  return several(count, () =>
    test.given.acceptedAward({ fund, amountPence: 10_000, startYear: SENDABLE_YEAR }),
  );
}

async function draftedAwards(count: number): Promise<string[]> {
  const ids = await several(count, async (n) => {
    const organisation = await test.given.organisation();
    const { body } = await drafter.post('awards', {
      fundId: fund.id,
      organisationId: organisation.id,
      title: `Award ${n}`,
      directReason: 'Given by a test',
      amountPence: 1_000,
      years: [{ financialYear: SENDABLE, amountPence: 1_000 }],
    });
    return body.id as string;
  });
  await assessNoSubsidy(drafter, ...ids);
  return ids;
}

async function approvedPayments(count: number): Promise<string[]> {
  const of = await awards(count);
  return several(count, async (n) => (await givenApprovedPayment(test, of[n]!)).id);
}

async function instalments(count: number, state: 'planned' | 'requested'): Promise<string[]> {
  const of = await awards(count);
  return several(count, (n) => payments[state](of[n]!, 1_000));
}

/** A prepared run of payments that are made here. */
async function run(paymentIds: readonly string[]): Promise<string> {
  const { body } = await people.preparer.post('payment-runs', { paymentIds, payOn: PAY_ON });
  return body.id;
}

/** Every command that takes several records: what is given, and how it is sent. */
const BATCHES: Readonly<Record<string, (count: number) => Promise<() => Promise<Reply>>>> = {
  'awards/check': async (count) => {
    const awardIds = await draftedAwards(count);
    return () => officer.post('awards/check', { command: 'approve', awardIds });
  },
  'awards/assess-subsidy': async (count) => {
    const awardIds = await draftedAwards(count);
    return () => officer.post('awards/assess-subsidy', { ...NO_SUBSIDY, awardIds });
  },
  'awards/approve': async (count) => {
    const awardIds = await draftedAwards(count);
    return () => officer.post('awards/approve', { awardIds });
  },
  'funds/{id}/confirm-years': async (count) => {
    const later = await awards(count);
    for (const award of later)
      await test.given.indicativeYear(award, SENDABLE_YEAR + 1, laterLineId, 1_000);
    const awardIds = later.map(({ id }) => id);
    const body = { financialYear: formatFinancialYear(SENDABLE_YEAR + 1), awardIds };
    return () => officer.post(`funds/${fund.id}/confirm-years`, body);
  },
  'payments/check': async (count) => {
    const paymentIds = await instalments(count, 'planned');
    return () => payments.requester.client.post('payments/check', { step: 'request', paymentIds });
  },
  'payments/request': async (count) => {
    const body = {
      paymentIds: await instalments(count, 'planned'),
      statementOfNeed: 'Given by a test',
    };
    return () => payments.requester.client.post('payments/request', body);
  },
  'payments/approve': async (count) => {
    const paymentIds = await instalments(count, 'requested');
    return () => approver.post('payments/approve', { paymentIds });
  },
  'payment-runs': async (count) => {
    const paymentIds = await approvedPayments(count);
    return () => people.preparer.post('payment-runs', { paymentIds, payOn: PAY_ON });
  },
  'payment-runs/{id}/put-in': async (count) => {
    const id = await run(await approvedPayments(1));
    const paymentIds = await approvedPayments(count);
    return () => people.preparer.post(`payment-runs/${id}/put-in`, { paymentIds });
  },
  'payment-runs/{id}/take-out': async (count) => {
    const paymentIds = await approvedPayments(count);
    const id = await run([...paymentIds, ...(await approvedPayments(1))]);
    return () => people.preparer.post(`payment-runs/${id}/take-out`, { paymentIds });
  },
  'payment-runs/{id}/cancel': async (count) => {
    const id = await run(await approvedPayments(count));
    return () => people.preparer.post(`payment-runs/${id}/cancel`, { reason: 'Given by a test' });
  },
  'payment-runs/{id}/release': async (count) => {
    const id = await run(await approvedPayments(count));
    return () => people.releaser.post(`payment-runs/${id}/release`);
  },
  'payment-runs/{id}/acknowledge': async (count) => {
    const id = await run(await approvedPayments(count));
    await people.releaser.post(`payment-runs/${id}/release`);
    return () => people.preparer.post(`payment-runs/${id}/acknowledge`, {});
  },
};

function accepted({ status, text }: Reply): void {
  if (status >= 300) throw new Error(text);
}

describe('a command for several records', () => {
  it.each(Object.keys(BATCHES))('%s takes as many statements for 20 as for 2', async (route) => {
    const batch = BATCHES[route]!;
    const sent = await batch(2);
    const forTwo = await statementsOf(async () => accepted(await sent()));
    expect(forTwo).toBeGreaterThan(5);
    const more = await batch(20);
    expect(await statementsOf(async () => accepted(await more()))).toBe(forTwo);
  });
});
