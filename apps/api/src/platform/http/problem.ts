import { STATUS_CODES } from 'node:http';
import {
  refusalSentence,
  type FieldReason,
  type LastChange,
  type Refusal,
} from '@almoner/domain/shared';
import { ApiProperty } from '@nestjs/swagger';
import { REFUSAL_STATUS } from './refusal-status.js';

class ProblemField implements FieldReason {
  @ApiProperty({
    description: 'JSON pointer to the field of the request.',
    example: '/amountPence',
  })
  pointer: string;

  @ApiProperty({ description: 'What is wrong with it, as a sentence.' })
  detail: string;
}

class ProblemLastChange implements LastChange {
  @ApiProperty({ description: 'When, as an ISO instant.', format: 'date-time' })
  at: string;

  @ApiProperty({ description: 'Who, as the history of the record names them.' })
  by: string;
}

/** The body of every refused request (RFC 9457, `application/problem+json`). */
export class Problem {
  @ApiProperty({ example: 'about:blank' })
  type: string;

  @ApiProperty({ description: 'The status in words.', example: 'Conflict' })
  title: string;

  @ApiProperty({ example: 409 })
  status: number;

  @ApiProperty({ description: 'Why, as a sentence for a person.' })
  detail: string;

  @ApiProperty({
    description: 'Which rule refused: `<feature>.<reason>`.',
    example: 'budgets.insufficient',
  })
  code: string;

  @ApiProperty({
    description: 'The values in the sentence, for programs.',
    type: Object,
    required: false,
  })
  params?: Readonly<Record<string, string | number>>;

  @ApiProperty({
    type: [ProblemField],
    description: 'The fields it is about; empty where it is about none.',
  })
  errors: readonly ProblemField[];

  @ApiProperty({
    type: ProblemLastChange,
    required: false,
    description: 'Who brought the record into the state that stands in the way of a command.',
  })
  lastChange?: ProblemLastChange;

  @ApiProperty({ description: 'The id of the request, as in the log.' })
  requestId: string;
}

/** The JSON pointer to a field of the object at `path`. */
export function pointerTo(path: string, name: string): string {
  return `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The problem for a plain status, such as an unknown route. */
export function problemOf(
  status: number,
  code: string,
  detail: string,
  requestId: string,
  errors: readonly FieldReason[] = [],
): Problem {
  const title = STATUS_CODES[status] ?? 'Error';
  return { type: 'about:blank', title, status, detail, code, errors, requestId };
}

/** The problem for a refusal. */
export function problemOfRefusal(given: Refusal, requestId: string): Problem {
  const status = REFUSAL_STATUS[given.code];
  const problem = problemOf(status, given.code, refusalSentence(given), requestId, given.errors);
  const { params, lastChange } = given;
  return { ...problem, params, ...(lastChange && { lastChange }) };
}
