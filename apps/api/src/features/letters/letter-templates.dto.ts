import { LETTER_TEMPLATE_STATUSES, type LetterTemplateStatus } from '@almoner/domain/letters';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import {
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
} from '../../platform/http/fields.js';

export class LetterTemplateItem {
  @IdField()
  id: string;

  @IdField({ description: 'The id that all versions of one template share.' })
  seriesId: string;

  @IntegerField({ min: 1, description: 'The version of the template.' })
  number: number;

  @TextField()
  name: string;

  @IdField({ nullable: true, description: 'Null where it serves every fund.' })
  fundId: string | null;

  @TextField({ nullable: true })
  fundName: string | null;

  @ChoiceField(LETTER_TEMPLATE_STATUSES, { name: 'LetterTemplateStatus' })
  status: LetterTemplateStatus;

  @TextField({ description: 'The status in words.' })
  statusWords: string;

  @InstantField({ nullable: true })
  publishedAt: string | null;

  @TextField({ nullable: true })
  publishedByName: string | null;

  @InstantField()
  updatedAt: string;

  @IntegerField({ min: 0, description: 'How many letters were made from it.' })
  letters: number;
}

export class LetterTemplateView extends LetterTemplateItem {
  @TextField({
    max: 20_000,
    description: 'The text with its placeholders, in the syntax of templates.',
  })
  body: string;

  @ListField(() => CommandAnswer)
  commands: CommandAnswer[];

  @IntegerField({ min: 1 })
  version: number;
}

export class CreateLetterTemplate {
  @TextField()
  name: string;

  @IdField({ optional: true, nullable: true, description: 'Every fund where left out.' })
  fundId?: string | null;

  @TextField({ max: 20_000 })
  body: string;
}

export class UpdateLetterTemplate {
  @TextField({ optional: true })
  name?: string;

  @TextField({ max: 20_000, optional: true })
  body?: string;
}

export class TemplatePreviewQuery {
  @IdField({ description: 'The award to preview it with.' })
  awardId: string;
}
