import { FigureLink, FigureList } from '../../../components/figure-link.js';
import { countText, moneyText } from '../../../lib/formatters.js';
import { recoveredWords } from '../funds-labels.js';
import type { FundSummary } from '../funds-types.js';

interface FundFiguresProps {
  readonly fundId: string;
  readonly summary: FundSummary;
}

function countOf(count: number, thing: string): string {
  return `${countText(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** The totals of the fund's awards, payments and returns. Each links to the list that it counts. */
export function FundFigures({ fundId, summary }: FundFiguresProps) {
  const { awards, payments, returns } = summary;
  return (
    <FigureList label="Awards, payments and returns of this fund">
      <FigureLink
        to="/awards"
        search={{ fundId, drawing: 'true' }}
        value={moneyText(awards.amountPence)}
        label={`agreed in ${countOf(awards.count, 'award')}`}
      />
      <FigureLink
        to="/payments"
        search={{ fundId, status: 'sent' }}
        value={moneyText(payments.sentPence)}
        label={`sent in ${countOf(payments.sentCount, 'payment')}, not yet seen in the ledger`}
      />
      <FigureLink
        to="/payments"
        search={{ fundId, status: 'paid' }}
        value={moneyText(payments.paidPence)}
        label={`paid in ${countOf(payments.paidCount, 'payment')}${recoveredWords(summary)}`}
      />
      <FigureLink
        to="/returns"
        search={{ fundId, overdue: 'true' }}
        value={countText(returns.overdue)}
        label="returns overdue"
      />
      <FigureLink
        to="/returns"
        search={{ fundId, status: 'submitted' }}
        value={countText(returns.submitted)}
        label="returns to review"
      />
      <FigureLink
        to="/returns"
        search={{ fundId, status: 'accepted' }}
        value={countText(returns.accepted)}
        label="returns accepted"
      />
    </FigureList>
  );
}
