import { type Column, DataTable } from '../../../components/data-table.js';
import { InstantText, Money } from '../../../components/figures.js';
import { InsetText, WarningText } from '../../../components/messages.js';
import { SummaryList } from '../../../components/facts.js';
import { countText } from '../../../lib/formatters.js';
import type { LedgerVerification } from '../budgets-types.js';

type Check = LedgerVerification['checks'][number];

const COLUMNS: readonly Column<Check>[] = [
  { key: 'words', heading: 'What must agree', rowHeading: true, cell: (check) => check.words },
  {
    key: 'compared',
    heading: 'Compared',
    numeric: true,
    cell: (check) => countText(check.compared),
  },
  {
    key: 'differences',
    heading: 'Differences',
    numeric: true,
    cell: (check) => countText(check.differences),
  },
];

function FirstDifference({ first }: { first: NonNullable<LedgerVerification['first']> }) {
  return (
    <>
      <WarningText>{first.sentence}</WarningText>
      <SummaryList
        items={[
          { key: 'Fund', value: `${first.fundName} (${first.fundCode})` },
          { key: 'Year', value: first.financialYear ?? 'Every year' },
          { key: 'Pot', value: first.pot ?? 'Every pot' },
          { key: 'Should be', value: <Money pence={first.expectedPence} /> },
          { key: 'Is', value: <Money pence={first.foundPence} /> },
        ]}
      />
    </>
  );
}

function counted({ counts }: LedgerVerification): string {
  return `${countText(counts.budgetLines)} budget lines, ${countText(counts.journals)} journals with ${countText(counts.journalLines)} lines, ${countText(counts.awards)} awards with ${countText(counts.awardYears)} years and ${countText(counts.payments)} payments`;
}

/** Whether the ledger agrees, what was compared and, where it does not agree, the first difference. */
export function LedgerVerificationResult({ result }: { result: LedgerVerification }) {
  return (
    <>
      {result.agrees ? (
        <InsetText>
          <strong>Everything agrees.</strong> Each running total is what its journals, awards and
          payments say, to the penny.
        </InsetText>
      ) : (
        result.first && <FirstDifference first={result.first} />
      )}
      <SummaryList
        items={[
          { key: 'As at', value: <InstantText instant={result.verifiedAt} /> },
          { key: 'Read', value: counted(result) },
          {
            key: 'Reach',
            value: result.everyFund ? 'Every fund' : 'The funds that your role is for',
          },
        ]}
      />
      <DataTable
        caption="What was compared"
        columns={[...COLUMNS]}
        rows={result.checks}
        rowKey={(check) => check.check}
        empty="There was nothing to compare."
      />
    </>
  );
}
