import { describe, expect, it } from 'vitest';
import type {
  GetPaymentFundersResponse,
  ListFundsResponse,
  ListPaymentsResponse,
} from '../src/lib/api/generated/types.gen.js';
import { arriveAt, choose, fillDate, giveCommand, rowOf } from './support/steps.js';
import { sweepWidths } from './support/sweep.js';
import { visitors } from './support/visitors.js';
import { readApi, TODAY } from './support/world.js';

const { openAs } = visitors();

describe('match funding', () => {
  it('that an organisation reports is confirmed from the home of an officer, who adds a pledge', async () => {
    const officer = await openAs('Isla Grant');
    await officer.goto('/');
    const queue = officer.getByRole('table', { name: 'Match funding to confirm' });
    await queue.getByRole('rowheader').getByRole('link').first().click();
    await arriveAt(officer, /match/i);
    const amount = '£6,400';
    await giveCommand(officer, { label: `Confirm ${amount}`, done: 'Match funding confirmed' });
    await rowOf(officer, amount).filter({ hasText: 'Confirmed' }).waitFor();

    await choose(officer.getByRole('radio', { name: 'Pledged' }));
    await choose(officer.getByRole('radio', { name: 'Money' }));
    await officer.getByLabel('Who gives it?').fill('A trust of the town');
    await officer.getByLabel('Amount', { exact: true }).fill('minus two');
    await fillDate(officer, 'Day it was pledged or received', TODAY);
    await officer.getByLabel('Evidence').fill('Letter of the trust');
    await officer.getByRole('button', { name: 'Record match funding' }).click();
    await officer.getByRole('alert').waitFor();
    await officer.getByLabel('Amount', { exact: true }).fill('2,500');
    await officer.getByRole('button', { name: 'Record match funding' }).click();
    await rowOf(officer, 'A trust of the town').filter({ hasText: '£2,500' }).waitFor();
    expect(await sweepWidths(officer)).toEqual([]);
  });

  it('records on a payment what each funder pays, to the penny', async () => {
    const finance = await openAs('Ailsa Reid');
    const funds = await readApi<ListFundsResponse>(finance, 'funds?q=PDI');
    const { items } = await readApi<ListPaymentsResponse>(
      finance,
      `payments?status=paid&fundId=${funds.items[0]?.id}&sort=-dueOn&limit=1`,
    );
    const [payment] = items;
    await finance.goto(`/payments/${payment!.id}`);
    const funders = finance.getByRole('table', { name: 'Who pays it' });
    await funders.waitFor();
    const { shares } = await readApi<GetPaymentFundersResponse>(
      finance,
      `payments/${payment!.id}/funders`,
    );
    const sum = shares.reduce((total, { amountPence }) => total + amountPence, 0);
    expect(sum).toBe(payment!.amountPence);
    expect(await funders.getByRole('row').count()).toBeGreaterThan(shares.length);
  });
});
