import type { OwedReturn } from './returns-types.js';

/** The key of the section with the story; the other sections have the key of their indicator. */
export const STORY = 'story';

/** One page of a return that is being written. */
export interface ReturnSection {
  /** `story` or the id of an indicator. */
  readonly key: string;
  readonly title: string;
  /** "2 of 5", from 1. */
  readonly position: number;
  readonly of: number;
  /** The key of the next section; null after the last one, which leads to the check. */
  readonly next: string | null;
  readonly previous: string | null;
}

/** The section that the address names, or the first one. */
export function sectionOf(owed: OwedReturn, key: string | undefined): ReturnSection {
  const keys = [...owed.questions.map(({ indicatorId }) => indicatorId), STORY];
  const index = Math.max(0, keys.indexOf(key ?? ''));
  const found = keys[index] ?? STORY;
  const question = owed.questions.find(({ indicatorId }) => indicatorId === found);
  return {
    key: found,
    title: question?.title ?? 'Story and evidence',
    position: index + 1,
    of: keys.length,
    next: keys[index + 1] ?? null,
    previous: keys[index - 1] ?? null,
  };
}
