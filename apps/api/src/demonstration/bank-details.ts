import { ORGANISATIONS } from './organisations.js';

/** Bank details as an organisation enters them. */
interface Details {
  readonly accountName: string;
  readonly sortCode: string;
  readonly accountNumber: string;
}

/** The example from the specification of the modulus check. */
const EXAMPLE_OF_THE_SPECIFICATION = { sortCode: '08-99-99', accountNumber: '66374958' };

/**
 * Invented numbers; `account` counts the accounts of an organisation from 0. They belong to nobody, because no bank has
 * a sort code that begins with 00. Circle has the example of the specification, so that one set passes the check.
 */
export function inventedDetails(organisation: string, account = 1): Details {
  const index = ORGANISATIONS.findIndex(({ key }) => key === organisation);
  const accountName = ORGANISATIONS[index]?.name ?? organisation;
  if (organisation === 'circle' && account === 1)
    return { accountName, ...EXAMPLE_OF_THE_SPECIFICATION };
  return {
    accountName,
    sortCode: `00-00-${((index + account * 37) % 90) + 10}`,
    accountNumber: String(70_000_000 + account * 104_729 + (index + 1) * 137),
  };
}
