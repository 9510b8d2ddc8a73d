import { type LetterColumn, LETTER_KINDS, LETTER_TEMPLATE_STATUSES } from '@almoner/domain/letters';
import { ApiProperty } from '@nestjs/swagger';
import { CommandAnswer } from '../../platform/http/command-answer.js';
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
  kind: field.choice(['heading', 'paragraph', 'clause', 'list', 'table', 'page'], {
    name: 'LetterSectionKind',
    description: 'A clause is a numbered paragraph; after `page` the letter goes on on a new page.',
  }),
  level: field.integer({
    min: 1,
    max: 2,
    optional: true,
    description: 'Of a heading: 1 is the title.',
  }),
  number: field.text({
    optional: true,
    description: 'Of a clause, and of a heading that is numbered: “4.2” or “4”.',
  }),
  text: field.text({ optional: true, description: 'Of a heading, a paragraph or a clause.' }),
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
  missingFunderDetails: field.textList({
    description: 'What letters print of the funder and nobody has recorded yet.',
  }),
}) {}

export class LetterPreviewQuery extends Fields({
  expiresOn: field.date({ optional: true, description: '28 days from today where left out.' }),
}) {}

export class OfferAward extends Fields({
  expiresOn: field.date({
    optional: true,
    description: 'The last day on which it can be accepted; 28 days from today where left out.',
  }),
}) {}

export class OfferAwards extends Fields(OfferAward, {
  awardIds: field.idList({
    description: 'The awards: all are offered until the same day, or none.',
  }),
}) {}

export class ExtendOffer extends Fields({
  expiresOn: field.date({ description: 'The new last day: later than the present one.' }),
  reason: field.text({ max: 4000 }),
}) {}

export class AcceptAward extends Fields({
  name: field.text({ description: 'The full name of the person who accepts, as they type it.' }),
  password: field.text({
    max: 1000,
    description: 'The password of the signed-in person, entered again.',
  }),
  letterSha256: field.text({
    max: 64,
    optional: true,
    description:
      'The SHA-256 of the letter that was read; only an award without a letter goes without. Refused with `letters.changed` where the letter was made again since.',
  }),
  subsidyNotice: field.text({
    max: 4000,
    optional: true,
    description:
      'The notice about subsidy control (`/awards/{id}/subsidy-notice`) as it was shown and confirmed; only an award without a notice goes without.',
  }),
}) {}

export class LapseOffer extends Fields({
  reason: field.text({ max: 4000 }),
}) {}

export class LetterTemplateItem extends Fields({
  id: field.id(),
  seriesId: field.id({ description: 'The id that all versions of one template share.' }),
  number: field.integer({ min: 1, description: 'The version of the template.' }),
  kind: field.choice(LETTER_KINDS, { name: 'LetterKind' }),
  name: field.text(),
  fundId: field.id({ nullable: true, description: 'Null where it serves every fund.' }),
  fundName: field.text({ nullable: true }),
  status: field.choice(LETTER_TEMPLATE_STATUSES, { name: 'LetterTemplateStatus' }),
  statusWords: field.text({ description: 'The status in words.' }),
  publishedAt: field.instant({ nullable: true }),
  publishedByName: field.text({ nullable: true }),
  updatedAt: field.instant(),
  letters: field.integer({ min: 0, description: 'How many letters were made from it.' }),
}) {}

export class LetterTemplateView extends Fields(LetterTemplateItem, {
  body: field.text({
    max: 20_000,
    description: 'The text with its placeholders, in the syntax of templates.',
  }),
  commands: field.list(() => CommandAnswer),
  version: field.integer({ min: 1 }),
}) {}

export class CreateLetterTemplate extends Fields({
  kind: field.choice(LETTER_KINDS, {
    name: 'LetterKind',
    optional: true,
    description: 'An offer letter where left out.',
  }),
  name: field.text(),
  fundId: field.id({ optional: true, nullable: true, description: 'Every fund where left out.' }),
  body: field.text({ max: 20_000, printed: true }),
}) {}

export class UpdateLetterTemplate extends Fields({
  name: field.text({ optional: true }),
  body: field.text({ max: 20_000, optional: true, printed: true }),
}) {}

export class TemplatePreviewQuery extends Fields({
  awardId: field.id({ description: 'The award to preview it with.' }),
}) {}
