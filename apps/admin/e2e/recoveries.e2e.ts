import { describe, expect, it } from 'vitest';
import type {
  GetPaymentResponse,
  ListPaymentsResponse,
} from '../src/lib/api/generated/types.gen.js';
import { PHONE_WIDTH } from './support/browser.js';
import { openFromHome } from './support/home.js';
import { arriveAt, fillDate, giveCommand, recordId } from './support/steps.js';
import { sweepWidths } from './support/sweep.js';
import { visitors } from './support/visitors.js';
import { readApi, TODAY } from './support/world.js';

const { openAs } = visitors();

const RECEIVED_PENCE = 100_000;

interface Recovery {
  readonly reference: string;
  readonly status: string;
  readonly financialYear: string;
  readonly fundId: string;
}

describe('a recovery', () => {
  it('is requested, approved by another person, shown to the organisation, and lowers what is paid', async () => {
    const finance = await openAs('Ailsa Reid');
    const { items } = await readApi<ListPaymentsResponse>(
      finance,
      'payments?status=paid&q=Circle&sort=-dueOn&limit=1',
    );
    const payment = items[0]!;
    const paidOf = async () => {
      const { awardId, financialYear } = payment;
      const { years } = await readApi<{ years: { financialYear: string; paidPence: number }[] }>(
        finance,
        `awards/${awardId}`,
      );
      return years.find((year) => year.financialYear === financialYear)!.paidPence;
    };
    const paidBefore = await paidOf();

    await finance.goto(`/payments/${payment.id}`);
    await finance.getByRole('link', { name: 'Recover money of this payment' }).click();
    await finance.getByLabel('Amount to recover').fill('£1,234.567');
    await finance.getByRole('textbox', { name: 'Reason' }).fill('A post was vacant in the summer.');
    await finance.getByRole('button', { name: 'Request the recovery' }).click();
    await finance.getByRole('alert').waitFor();
    await finance.getByLabel('Amount to recover').fill('£1,234.56');
    await finance.getByRole('button', { name: 'Request the recovery' }).click();
    await arriveAt(finance, /^£1,234.56 from Circle/);
    const id = recordId(finance);
    const recovery = () => readApi<Recovery>(finance, `recoveries/${id}`);
    const { reference } = await recovery();
    expect(await paidOf()).toBe(paidBefore);

    const approver = await openAs('Callum Munro');
    await openFromHome(approver, 'Recoveries to approve', reference);
    await arriveAt(approver, /^£1,234.56 from Circle/);
    await giveCommand(approver, { label: 'Approve the recovery', done: 'Recovery approved' });

    const phone = await openAs('Gordon Fraser', PHONE_WIDTH);
    await phone.goto('/');
    await phone.getByRole('link', { name: 'Read what to pay back' }).click();
    await arriveAt(phone, '£1,234.56 to pay back');
    await phone.getByText(`give the reference ${reference}`).waitFor();
    expect(await sweepWidths(phone)).toEqual([]);

    await openFromHome(finance, 'Recoveries to receive', reference);
    await arriveAt(finance, /^£1,234.56 from Circle/);
    await finance.getByRole('button', { name: 'Record money received' }).click();
    await finance.getByLabel('Amount received').fill('£1,000.00');
    await fillDate(finance, 'Day it arrived', TODAY);
    await finance.getByLabel('Reference on the statement or receipt').fill('FPI CIRCLE');
    await finance.getByRole('button', { name: 'Confirm: record money received' }).click();
    await finance.getByRole('status').getByText('Money received').first().waitFor();

    expect(await recovery()).toMatchObject({ status: 'received-in-part' });
    expect(await paidOf()).toBe(paidBefore - RECEIVED_PENCE);
    const after = await readApi<GetPaymentResponse>(finance, `payments/${payment.id}`);
    expect(after.status).toBe('paid');

    await openFromHome(finance, 'Recoveries to receive', reference);
    await arriveAt(finance, /^£1,234.56 from Circle/);
    await finance.getByRole('button', { name: 'Ask to write off or waive' }).click();
    await finance.getByRole('textbox', { name: 'Reason' }).fill('The rest would cost more to get.');
    await finance.getByRole('button', { name: 'Confirm: ask to write off or waive' }).click();
    await finance.getByRole('status').getByText('Write-off or waiver asked for').first().waitFor();
    expect(await sweepWidths(finance)).toEqual([]);

    await openFromHome(approver, 'Write-offs and waivers to approve', reference);
    await arriveAt(approver, /^£1,234.56 from Circle/);
    await giveCommand(approver, {
      label: 'Approve the write-off of £234.56',
      done: 'The write-off is approved',
    });
    expect(await recovery()).toMatchObject({ status: 'settled' });
    expect(await paidOf()).toBe(paidBefore - RECEIVED_PENCE);
    expect(await sweepWidths(approver)).toEqual([]);
  });
});
