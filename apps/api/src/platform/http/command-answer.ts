import { field, Fields } from './fields.js';

/**
 * Whether the reader may give a command to the record now and, where not, the reason. The admin shows buttons by it.
 */
export class CommandAnswer extends Fields({
  command: field.text({ example: 'approve' }),
  allowed: field.flag(),
  code: field.text({ nullable: true, description: 'The code of the refusal; null where allowed.' }),
  reason: field.text({
    nullable: true,
    description: 'Why not, as a sentence for a person; null where allowed.',
  }),
}) {}
