import { InstantText } from '../../../components/figures.js';
import { SummaryList } from '../../../components/facts.js';
import type { Letter } from '../letters-types.js';
import { type AwardStatus, isAwardShown, type PaymentMethod } from '@almoner/domain/awards';
import { letterKindOf, letterKindWords } from '@almoner/domain/letters';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { InventedPart } from '../../../components/messages.js';
import { EmptyState, QueryState } from '../../../components/page.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getAwardLetter } from '../../../lib/api/generated/sdk.gen.js';
import { isProblem } from '../../../lib/problem.js';

interface LetterFactsProps {
  readonly awardId: string;
  readonly letter: Letter;
}

/** When a letter was made, who accepted it, and the SHA-256 of its file. */
export function LetterFacts({ awardId, letter }: LetterFactsProps) {
  const { acceptance, sha256 } = letter;
  const file = (
    <a href={`/api/v1/awards/${awardId}/letter.pdf`} target="_blank" rel="noreferrer">
      Open the letter as a PDF<span className="visually-hidden"> in a new tab</span>
    </a>
  );
  return (
    <SummaryList
      items={[
        { key: 'Letter of', value: <InstantText instant={letter.madeAt} /> },
        { key: 'File', value: file },
        ...(acceptance
          ? [
              { key: 'Signed by', value: acceptance.name },
              {
                key: 'Signed in as',
                value: acceptance.acceptedByName ?? 'A person of the organisation',
              },
              { key: 'Signed at', value: <InstantText instant={acceptance.acceptedAt} /> },
            ]
          : []),
        { key: 'SHA-256 of the file', value: <code className="al_hash">{sha256}</code> },
      ]}
    />
  );
}

interface LetterPanelProps {
  readonly award: {
    readonly id: string;
    readonly status: AwardStatus;
    readonly paymentMethod: PaymentMethod;
    readonly illustrative: boolean;
    readonly stated: readonly string[];
  };
}

function Panel({ awardId, name }: { awardId: string; name: string }) {
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
              Read the {name.toLowerCase()}
            </Link>
          </p>
        </>
      )}
    </QueryState>
  );
}

/** The letter of an award and who accepted it, on the page of the award. */
export function LetterPanel({ award }: LetterPanelProps) {
  if (!isAwardShown(award.status)) return null;
  const name = letterKindWords(letterKindOf(award.paymentMethod));
  return (
    <section aria-labelledby="letter-heading">
      <h2 id="letter-heading">{name}</h2>
      <InventedPart record={award}>The days and who signed are invented.</InventedPart>
      <Panel awardId={award.id} name={name} />
    </section>
  );
}
