import { Link } from '@tanstack/react-router';
import { DateText, InstantText, Money } from '../../../components/figures.js';
import { IdentityBar, SummaryList } from '../../../components/facts.js';
import { StatusTag } from '../../../components/status-tag.js';
import type { LedgerLine } from '../ledger-types.js';
import { CommandAction } from '../../../components/command-action.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { undoMatch } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';

/** The facts that identify a ledger line. */
export function LineIdentity({ line }: { line: LedgerLine }) {
  const file = (
    <>
      <Link to="/ledger-imports/$id" params={{ id: line.importId }}>
        {line.fileName}
      </Link>
      , row {line.rowNumber}
    </>
  );
  return (
    <IdentityBar
      label="Ledger line"
      facts={[
        { key: 'Reference', value: line.reference || 'None' },
        { key: 'Payee', value: line.payee || 'None' },
        { key: 'Date', value: <DateText date={line.date} /> },
        { key: 'Amount', value: <Money pence={line.amountPence} /> },
        { key: 'File', value: file },
        { key: 'Status', value: <StatusTag thing="ledger-line" status={line.status} /> },
      ]}
    />
  );
}

type Match = NonNullable<LedgerLine['match']>;

const KIND_WORDS = {
  exact: 'Same reference and amount',
  manual: 'Paired by a person',
} as const;

/** The payment that a line is matched to, with the command that undoes the match. */
export function LineMatch({ line, match }: { line: LedgerLine; match: Match }) {
  const payment = (
    <>
      <Link to="/payments/$id" params={{ id: match.paymentId }}>
        {match.paymentReference}
      </Link>
      , {match.organisationName}
    </>
  );
  return (
    <>
      <SummaryList
        items={[
          { key: 'Payment', value: payment },
          { key: 'Because', value: KIND_WORDS[match.kind] },
          {
            key: 'Matched',
            value: (
              <>
                <InstantText instant={match.matchedAt} />, by {match.matchedByName}
              </>
            ),
          },
        ]}
      />
      <CommandAction
        answer={offeredAnswer(line.commands, 'undo-match')}
        kind="warning"
        label="Undo this match"
        reason="required"
        consequence={`The line is unmatched and ${match.paymentReference} is only sent again. A new journal moves the money back from paid to committed.`}
        done="Match undone"
        send={({ reason, idempotencyKey }) =>
          undoMatch({
            path: { id: match.id },
            headers: idempotent(idempotencyKey),
            body: { reason },
          })
        }
      />
    </>
  );
}

/** The row of the file as it was, under the file's headings. */
export function LineCells({ line }: { line: LedgerLine }) {
  return (
    <SummaryList
      items={line.headings.map((heading, index) => ({
        key: heading,
        value: line.cells[index] || 'Empty',
      }))}
    />
  );
}
