import { isAwardShown, type AwardStatus } from '@almoner/domain/awards';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState, QueryState } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAwardLetter } from '../../../lib/api/generated/sdk.gen.js';
import { isProblem } from '../../../lib/problem.js';
import { LetterFacts } from './letter-facts.js';

interface LetterPanelProps {
  readonly awardId: string;
  readonly status: AwardStatus;
}

function Panel({ awardId }: { awardId: string }) {
  const letter = useQuery(apiQuery(getAwardLetter, { path: { id: awardId } }));
  if (letter.error && isProblem(letter.error, 404))
    return <EmptyState>This award was offered before letters were kept here.</EmptyState>;
  return (
    <QueryState query={letter}>
      {(found) => (
        <>
          <LetterFacts awardId={awardId} letter={found} />
          <p>
            <Link to="/awards/$id/letter" params={{ id: awardId }}>
              Read the offer letter
            </Link>
          </p>
        </>
      )}
    </QueryState>
  );
}

/** The letter of an award and who accepted it, on the page of the award. */
export function LetterPanel({ awardId, status }: LetterPanelProps) {
  if (!isAwardShown(status)) return null;
  return (
    <section aria-labelledby="letter-heading">
      <h2 id="letter-heading">Offer letter</h2>
      <Panel awardId={awardId} />
    </section>
  );
}
