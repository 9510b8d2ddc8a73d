import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../components/buttons.js';
import { awardsText } from '../../../features/awards/year-confirmation.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getYearConfirmation } from '../../../lib/api/generated/sdk.gen.js';
import { moneyText } from '../../../lib/formatters.js';

/** The next indicative year of the fund's awards, with a link to confirm it. */
export function FundYears({ fundId }: { fundId: string }) {
  const next = useQuery(
    apiQuery(getYearConfirmation, { path: { id: fundId }, query: { financialYear: undefined } }),
  ).data?.waiting[0];
  if (!next) return null;
  return (
    <section aria-labelledby="years-heading">
      <h2 id="years-heading">Years to confirm</h2>
      <p>
        {next.financialYear} is indicative for {awardsText(next.awards)},{' '}
        {moneyText(next.amountPence)}.
      </p>
      <LinkButton kind="secondary" to="/funds/$id/year-confirmation" params={{ id: fundId }}>
        Confirm {next.financialYear}
      </LinkButton>
    </section>
  );
}
