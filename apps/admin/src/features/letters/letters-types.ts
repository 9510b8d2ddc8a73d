import type {
  GetAwardLetterResponse,
  GetLetterTemplateResponse,
} from '../../lib/api/generated/types.gen.js';

export type LetterTemplate = GetLetterTemplateResponse;

export type Letter = GetAwardLetterResponse;

export type LetterSection = Letter['sections'][number];
