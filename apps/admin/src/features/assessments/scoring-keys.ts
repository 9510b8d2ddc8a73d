import { isCriterionScore } from '@almoner/domain/assessments';

/** What a key does while the focus is in the rubric. */
export type ScoringKey =
  | { readonly kind: 'score'; readonly score: number }
  | { readonly kind: 'move'; readonly by: 1 | -1 };

interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Reads a key of the rubric: 0 to 5 score; N and P go to the next and previous criterion. */
export function scoringKey({ key, ctrlKey, metaKey, altKey }: PressedKey): ScoringKey | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^[0-9]$/.test(key) && isCriterionScore(Number(key)))
    return { kind: 'score', score: Number(key) };
  if (key === 'n' || key === 'N') return { kind: 'move', by: 1 };
  if (key === 'p' || key === 'P') return { kind: 'move', by: -1 };
  return null;
}
