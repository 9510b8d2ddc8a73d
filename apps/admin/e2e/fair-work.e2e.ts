import { describe, expect, it } from 'vitest';
import { PHONE_WIDTH } from './support/browser.js';
import { arriveAt, fillDate, giveCommand, recordId } from './support/steps.js';
import { sweepWidths } from './support/sweep.js';
import { visitors } from './support/visitors.js';

const { openAs } = visitors();

describe('Fair Work First', () => {
  it('is given by an organisation on a phone and accepted by an officer, each from a home', async () => {
    const mairi = await openAs('Mairi Tulloch', PHONE_WIDTH);
    await mairi.goto('/');
    await mairi.getByText('Fair Work First to show before you are paid').waitFor();
    await mairi.getByRole('link', { name: 'Give your evidence' }).click();
    await arriveAt(mairi, 'Weekend groups in the school holidays');
    const id = recordId(mairi);
    const section = mairi.getByRole('region', { name: 'Fair Work First' });
    await section.locator('label').getByText('Yes', { exact: true }).click();
    await section.locator('label').getByText('Paid to everybody', { exact: true }).click();
    await section
      .locator('label')
      .getByText('Statement of the organisation', { exact: true })
      .click();
    for (const evidence of [
      'Evidence of the real Living Wage',
      'Evidence that workers have an effective voice',
    ]) {
      const fields = section.getByRole('group', { name: evidence });
      await fields.getByLabel('What it is and where it is kept').fill('Minutes of the board');
      await fillDate(fields, 'Day of the document', '2026-09-01');
    }
    expect(await sweepWidths(mairi)).toEqual([]);
    await section.getByRole('button', { name: 'Send this evidence' }).click();
    await mairi.getByRole('status').getByText('Evidence sent').waitFor();
    await section.getByText('An officer of the fund looks at this evidence.').waitFor();

    const rory = await openAs('Rory Sinclair');
    await rory.goto('/');
    await rory.getByRole('heading', { name: 'Fair Work First to accept' }).waitFor();
    await rory.goto(`/awards/${id}/assurance`);
    await arriveAt(rory, 'Assurance of this award');
    await rory.getByText('Given by the organisation').waitFor();
    await giveCommand(rory, { label: 'Accept this evidence', done: 'Fair Work First accepted' });
    await rory
      .getByText(/Seen by Rory Sinclair/)
      .nth(1)
      .waitFor();
    await mairi.reload();
    await section.getByText('This evidence is accepted.').waitFor();
  });
});
