import { Link } from '@tanstack/react-router';
import { CommandAction } from '../../../components/command-action.js';
import { InstantText } from '../../../components/figures.js';
import { SummaryList } from '../../../components/facts.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { undoMatch } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { LedgerLine } from '../ledger-types.js';

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
