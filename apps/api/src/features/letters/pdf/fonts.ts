import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './sfnt.js';

/** The alphabets that the font comes in, one file for each. A letter is drawn with the first file that has it. */
export const ALPHABETS = [
  'latin',
  'latin-ext',
  'greek',
  'cyrillic',
  'vietnamese',
  'symbols',
  'math',
  'greek-ext',
  'cyrillic-ext',
] as const;
export const WEIGHTS = ['400', '700'] as const;

export type Alphabet = (typeof ALPHABETS)[number];
export type Weight = (typeof WEIGHTS)[number];

const require = createRequire(import.meta.url);

/** One file of Roboto (SIL Open Font License 1.1). */
export function fontFile(alphabet: Alphabet, weight: Weight): Buffer {
  const name = `roboto-${alphabet}-${weight}-normal.woff`;
  return unpackWoff(readFileSync(require.resolve(`@fontsource/roboto/files/${name}`)));
}
