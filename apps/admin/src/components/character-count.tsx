import { classNames } from '../lib/class-names.js';

/** How long a text may be. */
export interface TextLimit {
  readonly most: number;
  readonly unit: 'words' | 'characters';
}

function countOf(text: string, unit: TextLimit['unit']): number {
  return unit === 'characters' ? text.length : text.split(/\s+/).filter(Boolean).length;
}

/** How many characters are left, or how many there are too many. */
export function CharacterCount({
  id,
  text,
  limit,
}: {
  id: string;
  text: string;
  limit: TextLimit;
}) {
  const left = limit.most - countOf(text, limit.unit);
  const sentence =
    left >= 0 ? `You have ${left} ${limit.unit} left` : `You have ${-left} ${limit.unit} too many`;
  return (
    <p
      className={classNames('al_character-count', left < 0 && 'al_character-count--over')}
      id={id}
      aria-live="polite"
    >
      {sentence}
    </p>
  );
}
