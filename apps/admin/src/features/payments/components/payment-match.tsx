import { Link } from '@tanstack/react-router';
import { DateText, InstantText } from '../../../components/figures.js';
import { SummaryList } from '../../../components/facts.js';
import type { Payment } from '../payments-types.js';

const KIND_WORDS: Readonly<Record<string, string>> = {
  exact: 'Same reference and amount',
  manual: 'Paired by a person',
};

/** The ledger line that a payment is matched to. */
export function PaymentMatch({ payment }: { payment: Payment }) {
  const { match } = payment;
  if (!match) return null;
  return (
    <section aria-labelledby="match-heading">
      <h2 id="match-heading">In the ledger</h2>
      <SummaryList
        items={[
          { key: 'Paid', value: <DateText date={payment.paidOn} /> },
          { key: 'Matched because', value: KIND_WORDS[match.kind] ?? match.kind },
          {
            key: 'Matched',
            value: (
              <>
                <InstantText instant={match.matchedAt} />
                {match.matchedByName && `, by ${match.matchedByName}`}
              </>
            ),
          },
          {
            key: 'Ledger line',
            value: (
              <Link to="/ledger-lines/$id" params={{ id: match.ledgerLineId }}>
                Open the line
              </Link>
            ),
          },
        ]}
      />
    </section>
  );
}
