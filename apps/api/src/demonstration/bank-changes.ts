import { inventedDetails } from './bank-details.js';
import type { Days } from './days.js';
import type { Office } from './office.js';

/** New bank details that wait to be verified; until then nothing is sent to the organisation. */
export async function changeBankDetails(office: Office, days: Days): Promise<void> {
  office.world.on(days.ago(2));
  const editor = await office.editor('lochside');
  const path = `organisations/${office.ground.organisationIds['lochside']}/bank-accounts`;
  const reason = 'Our branch has closed and the bank gave us another account.';
  await editor.post(path, { ...inventedDetails('lochside', 2), reason });
}
