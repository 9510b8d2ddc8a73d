import type { LetterColumn } from '@almoner/domain/letters';
import { ApiProperty } from '@nestjs/swagger';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

class LetterColumnView implements LetterColumn {
  @TextField()
  heading: string;

  @FlagField({ description: 'True where figures are aligned to the right.' })
  numeric: boolean;
}

/** One part of a letter. Its kind decides which fields it has. */
export class LetterSectionView {
  @ChoiceField(['heading', 'paragraph', 'list', 'table'], { name: 'LetterSectionKind' })
  kind: 'heading' | 'paragraph' | 'list' | 'table';

  @IntegerField({ min: 1, max: 2, optional: true, description: 'Of a heading: 1 is the title.' })
  level?: number;

  @TextField({ optional: true, description: 'Of a heading or a paragraph.' })
  text?: string;

  @TextListField({ optional: true, description: 'Of a list.' })
  items?: string[];

  @TextField({ optional: true, description: 'Of a table: what it shows.' })
  caption?: string;

  @ListField(() => LetterColumnView, { optional: true, description: 'Of a table.' })
  columns?: LetterColumnView[];

  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'string' } },
    required: false,
    description: 'Of a table: cells by row; the first cell of a row is its heading.',
  })
  rows?: string[][];

  @FlagField({ optional: true, description: 'Of a table: true where its last row adds up.' })
  totalled?: boolean;
}

class LetterAcceptance {
  @TextField({ description: 'The name as it was typed.' })
  name: string;

  @TextField({ nullable: true, description: 'The person who was signed in.' })
  acceptedByName: string | null;

  @InstantField()
  acceptedAt: string;

  @TextField({ nullable: true, description: 'The SHA-256 of the letter that was accepted.' })
  letterSha256: string | null;
}

/** The letter of an offer, to read on screen. Its PDF is at `letter.pdf`. */
export class LetterView {
  @IdField()
  id: string;

  @TextField()
  title: string;

  @ListField(() => LetterSectionView)
  sections: LetterSectionView[];

  @TextField({ description: 'SHA-256 of the bytes of the PDF, in hexadecimal.' })
  sha256: string;

  @TextField({ description: 'The template it was made from.' })
  templateName: string;

  @IntegerField({ min: 1, description: 'The version of that template.' })
  templateNumber: number;

  @InstantField()
  madeAt: string;

  @DateField({ nullable: true, description: 'The last day on which the offer can be accepted.' })
  expiresOn: string | null;

  @ObjectField(() => LetterAcceptance, { nullable: true })
  acceptance: LetterAcceptance | null;
}

/** The letter as it would be if it were made now. */
export class LetterPreview {
  @TextField()
  title: string;

  @ListField(() => LetterSectionView)
  sections: LetterSectionView[];

  @TextField()
  templateName: string;

  @IntegerField({ min: 1 })
  templateNumber: number;

  @DateField({ description: 'The last day on which the offer could be accepted.' })
  expiresOn: string;
}

export class LetterPreviewQuery {
  @DateField({ optional: true, description: '28 days from today where left out.' })
  expiresOn?: string;
}
