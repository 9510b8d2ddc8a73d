import { InstantText } from '../../../components/figures.js';
import { SummaryList } from '../../../components/facts.js';
import type { Letter } from '../letters-types.js';

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
              { key: 'Accepted by', value: acceptance.name },
              {
                key: 'Signed in as',
                value: acceptance.acceptedByName ?? 'A person of the organisation',
              },
              { key: 'Accepted at', value: <InstantText instant={acceptance.acceptedAt} /> },
            ]
          : []),
        { key: 'SHA-256 of the file', value: <code className="al_hash">{sha256}</code> },
      ]}
    />
  );
}
