import { daysBetween } from '@almoner/domain/calendar';
import { normaliseReference } from '@almoner/domain/ledger';
import { Link } from '@tanstack/react-router';
import { CommandAction } from '../../../components/command-action.js';
import { DateText, Money } from '../../../components/figures.js';
import { EmptyState } from '../../../components/page.js';
import { idempotent } from '../../../lib/api/conditional-headers.js';
import { matchLedgerLine } from '../../../lib/api/generated/sdk.gen.js';
import { offeredAnswer } from '../../../lib/command-answers.js';
import type { LedgerLine, MatchCandidate } from '../ledger-types.js';

/** Why a payment may be the one that the line confirms. */
function reasons(line: LedgerLine, candidate: MatchCandidate): string[] {
  const days = Math.abs(daysBetween(candidate.sentOn, line.date));
  const apart = days === 1 ? '1 day apart' : `${days} days apart`;
  const sameReference =
    normaliseReference(line.reference) === normaliseReference(candidate.reference);
  return [
    'Same amount',
    ...(sameReference ? ['Same reference'] : []),
    days === 0 ? 'Same day' : apart,
  ];
}

function Candidate({ line, candidate }: { line: LedgerLine; candidate: MatchCandidate }) {
  return (
    <li className="al_card">
      <h3>
        <Link to="/payments/$id" params={{ id: candidate.paymentId }}>
          {candidate.reference}
        </Link>
      </h3>
      <p>
        {candidate.organisationName}, award {candidate.awardReference}
      </p>
      <p>
        <Money pence={candidate.amountPence} />, sent <DateText date={candidate.sentOn} />
      </p>
      <ul className="al_chips" aria-label="Reasons">
        {reasons(line, candidate).map((reason) => (
          <li className="al_mark" key={reason}>
            {reason}
          </li>
        ))}
      </ul>
      <CommandAction
        answer={offeredAnswer(line.commands, 'match')}
        kind="secondary"
        label={`Match ${candidate.reference}`}
        consequence={`${candidate.reference} is paid by this line.`}
        done="Line matched"
        send={({ idempotencyKey }) =>
          matchLedgerLine({
            path: { id: line.id },
            headers: idempotent(idempotencyKey),
            body: { paymentId: candidate.paymentId },
          })
        }
      />
    </li>
  );
}

/** The sent payments that an unmatched line could be matched to, the best first, each with the reasons. */
export function LineCandidates({ line }: { line: LedgerLine }) {
  if (line.candidates.length === 0)
    return <EmptyState>No payment of this amount was sent and waits for the ledger.</EmptyState>;
  return (
    <ul className="al_cards">
      {line.candidates.map((candidate) => (
        <Candidate key={candidate.paymentId} line={line} candidate={candidate} />
      ))}
    </ul>
  );
}
