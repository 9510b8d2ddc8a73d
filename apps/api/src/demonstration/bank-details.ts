import { ORGANISATIONS } from './organisations.js';

/** What an organisation types to be paid. */
interface Details {
  readonly accountName: string;
  readonly sortCode: string;
  readonly accountNumber: string;
}

/** The numbers that the specification of the modulus check gives as an example. */
const EXAMPLE_OF_THE_SPECIFICATION = { sortCode: '08-99-99', accountNumber: '66374958' };

/**
 * Invented numbers, from the first account of an organisation on: no bank has a sort code that begins with
 * 00, so that they are nobody's. Circle has the example of the specification, which can be checked.
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
