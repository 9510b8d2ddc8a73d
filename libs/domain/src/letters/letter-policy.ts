import { accept, printFault, refuse, type Decision } from '../shared/index.js';
import type { LetterSection } from './letter-section.js';

/**
 * Whether the person who signs has read the latest letter. Both are SHA-256 in hexadecimal; `latest` is null
 * for an award without a letter. Refuses with `letters.changed` where they differ, and with `shared.invalid`
 * where the request does not name the letter that was read.
 */
export function decideLetterRead(read: string | null, latest: string | null): Decision<null> {
  if (latest === null || read === latest) return accept(null);
  if (read !== null) return refuse('letters.changed');
  const detail = 'Say which letter was read: the SHA-256 that the letter shows';
  return refuse('shared.invalid', {}, [{ pointer: '/letterSha256', detail }]);
}

function textsOf(section: LetterSection): readonly string[] {
  switch (section.kind) {
    case 'table':
      return [
        section.caption,
        ...section.columns.map(({ heading }) => heading),
        ...section.rows.flat(),
      ];
    case 'list':
      return section.items;
    case 'page':
      return [];
    default:
      return [section.text];
  }
}

/**
 * Whether the PDF of a letter can print every character that the letter shows on screen. Refuses with
 * `letters.cannot-print`, which names the characters and the text they stand in.
 */
export function decidePrinted(sections: readonly LetterSection[]): Decision<null> {
  for (const text of sections.flatMap(textsOf)) {
    const fault = printFault(text);
    if (fault === null) continue;
    const detail = `${fault}. It stands in “${text.slice(0, 60)}”`;
    return refuse('letters.cannot-print', {}, [{ pointer: '/letter', detail }]);
  }
  return accept(null);
}
