import type { LetterColumn } from '@almoner/domain/letters';
import { ApiProperty } from '@nestjs/swagger';
import type { Field } from '../../platform/http/field-options.js';
import { field, Fields } from '../../platform/http/fields.js';

class LetterColumnView
  extends Fields({
    heading: field.text(),
    numeric: field.flag({ description: 'True where figures are aligned to the right.' }),
  })
  implements LetterColumn {}

const CELLS: Field<string[][] | undefined> = ApiProperty({
  type: 'array',
  items: { type: 'array', items: { type: 'string' } },
  required: false,
  description: 'Of a table: cells by row; the first cell of a row is its heading.',
});

/** One part of a letter. Its kind decides which fields it has. */
export class LetterSectionView extends Fields({
  kind: field.choice(['heading', 'paragraph', 'list', 'table'], { name: 'LetterSectionKind' }),
  level: field.integer({
    min: 1,
    max: 2,
    optional: true,
    description: 'Of a heading: 1 is the title.',
  }),
  text: field.text({ optional: true, description: 'Of a heading or a paragraph.' }),
  items: field.textList({ optional: true, description: 'Of a list.' }),
  caption: field.text({ optional: true, description: 'Of a table: what it shows.' }),
  columns: field.list(() => LetterColumnView, { optional: true, description: 'Of a table.' }),
  rows: CELLS,
  totalled: field.flag({
    optional: true,
    description: 'Of a table: true where its last row adds up.',
  }),
}) {}

class LetterAcceptance extends Fields({
  name: field.text({ description: 'The name as it was typed.' }),
  acceptedByName: field.text({ nullable: true, description: 'The person who was signed in.' }),
  acceptedAt: field.instant(),
  letterSha256: field.text({
    nullable: true,
    description: 'The SHA-256 of the letter that was accepted.',
  }),
}) {}

/** The letter of an offer, to read on screen. Its PDF is at `letter.pdf`. */
export class LetterView extends Fields({
  id: field.id(),
  title: field.text(),
  sections: field.list(() => LetterSectionView),
  sha256: field.text({ description: 'SHA-256 of the bytes of the PDF, in hexadecimal.' }),
  templateName: field.text({ description: 'The template it was made from.' }),
  templateNumber: field.integer({ min: 1, description: 'The version of that template.' }),
  madeAt: field.instant(),
  expiresOn: field.date({
    nullable: true,
    description: 'The last day on which the offer can be accepted.',
  }),
  acceptance: field.object(() => LetterAcceptance, { nullable: true }),
}) {}

/** The letter as it would be if it were made now. */
export class LetterPreview extends Fields({
  title: field.text(),
  sections: field.list(() => LetterSectionView),
  templateName: field.text(),
  templateNumber: field.integer({ min: 1 }),
  expiresOn: field.date({ description: 'The last day on which the offer could be accepted.' }),
}) {}

export class LetterPreviewQuery extends Fields({
  expiresOn: field.date({ optional: true, description: '28 days from today where left out.' }),
}) {}
