import { Money } from '../../../components/figures.js';
import { SummaryList } from '../../../components/facts.js';
import type { YearConfirmation } from '../awards-types.js';

/** The budget lines of the year that is to be confirmed, with the amount confirmed already. */
export function ConfirmationBudget({ run }: { run: YearConfirmation }) {
  return (
    <SummaryList
      items={[
        ...run.lines.map((line) => ({
          key: line.pot === 'main' ? 'Budget' : `Budget: ${line.pot}`,
          value: (
            <>
              <Money pence={line.allocatedPence} /> allocated, of which{' '}
              <Money pence={line.reservedPence} /> reserved, <Money pence={line.committedPence} />{' '}
              committed, <Money pence={line.paidPence} /> paid and{' '}
              <Money pence={line.availablePence} /> available
            </>
          ),
        })),
        { key: 'Confirmed already', value: <Money pence={run.confirmedPence} /> },
      ]}
    />
  );
}
