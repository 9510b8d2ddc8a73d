import { describe, expect, it } from 'vitest';
import type { GetSessionResponse } from '../src/lib/api/generated/types.gen.js';
import { DESK_WIDTH, PHONE_WIDTH } from './support/browser.js';
import { arriveAt, giveCommand, openMenu } from './support/steps.js';
import { visitors } from './support/visitors.js';
import { readApi } from './support/world.js';

const { openAs } = visitors();

const CHECK = { label: 'What you checked', text: 'Called the number in the charity register.' };

describe('a change of bank details', () => {
  it('is sent from a phone, stops payments, and is verified by finance beside the details in use', async () => {
    const shona = await openAs('Shona Mackay', PHONE_WIDTH);
    await shona.goto('/');
    await shona.getByRole('link', { name: 'Your bank details' }).click();
    await arriveAt(shona, 'Your bank details');
    await shona.getByRole('link', { name: 'Change the bank details' }).click();
    await arriveAt(shona, 'Change bank details');
    await shona.getByLabel('Name on the account').fill('Muirend Family Hub');
    await shona.getByLabel('Sort code').fill('08-99 99');
    await shona.getByLabel('Account number').fill('66374959');
    await shona.getByLabel('Why do the details change?').fill('We moved to another bank.');
    await shona.getByRole('button', { name: 'Send the details' }).click();
    await shona
      .getByRole('link', { name: /do not fit together/ })
      .first()
      .waitFor();
    expect(await shona.getByLabel('Why do the details change?').inputValue()).toContain('moved');
    await shona.getByLabel('Account number').fill('6637 4958');
    await shona.getByRole('button', { name: 'Send the details' }).click();
    await arriveAt(shona, 'Your bank details');
    await shona.getByText('Nothing is paid until then.').waitFor();

    const hamish = await openAs('Hamish Kerr', DESK_WIDTH);
    await hamish.goto('/');
    await openMenu(hamish, 'Bank details');
    await arriveAt(hamish, 'Bank details');
    const { organisation } = await readApi<GetSessionResponse>(shona, 'session');
    await hamish.goto(`/bank-details/${organisation?.id}`);
    await arriveAt(hamish, /Muirend Family Hub/);
    await giveCommand(hamish, {
      label: 'Show the numbers ending 4958',
      fill: { label: 'Why you need to see them', text: 'To read them out to the bank' },
    });
    await hamish.getByText('08-99-99').waitFor();
    await hamish.getByRole('button', { name: 'Hide the numbers' }).click();
    await giveCommand(hamish, {
      label: 'Verify these details',
      fill: CHECK,
      done: 'Bank details verified',
    });
    await hamish.getByText('The bank details are verified.').waitFor();

    await shona.reload();
    await shona.getByText('Your bank details are checked.').waitFor();
    expect(await shona.getByText('66374958').count()).toBe(0);
  });
});
