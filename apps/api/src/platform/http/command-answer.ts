import { FlagField, TextField } from './fields.js';

/**
 * Whether the reader may give a command to the record now and, where not, the reason. The admin shows buttons by it.
 */
export class CommandAnswer {
  @TextField({ example: 'approve' })
  command: string;

  @FlagField()
  allowed: boolean;

  @TextField({ nullable: true, description: 'The code of the refusal; null where allowed.' })
  code: string | null;

  @TextField({
    nullable: true,
    description: 'Why not, as a sentence for a person; null where allowed.',
  })
  reason: string | null;
}
