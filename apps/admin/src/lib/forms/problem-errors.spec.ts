import { describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../problem.js';
import { applyProblem, fieldOfPointer, summaryLines } from './problem-errors.js';

function problem(errors: { pointer: string; detail: string }[]) {
  const detail = 'Some of what was sent cannot be accepted.';
  return new ProblemError({
    status: 422,
    code: 'shared.invalid',
    title: 'x',
    detail,
    errors,
    requestId: null,
  });
}

describe('a refusal in a form', () => {
  it('lands at the field its pointer names', () => {
    expect(fieldOfPointer('/years/0/amountPence')).toBe('years.0.amountPence');
    expect(fieldOfPointer('/answers/a~1b~0c')).toBe('answers.a/b~c');
  });

  it('lands at the form as a whole when it names no field', () => {
    const setError = vi.fn();
    applyProblem(problem([]), setError);
    expect(setError).toHaveBeenCalledWith(
      'root.server',
      expect.objectContaining({ type: 'server' }),
    );
  });

  it('never swallows an error that is no refusal', () => {
    const fault = new TypeError('undefined is not a function');
    expect(() => applyProblem(fault, vi.fn())).toThrow(fault);
  });
});

describe('the error summary', () => {
  it('lists nested faults with the field each belongs to, and faults of the whole form without one', () => {
    const errors = {
      name: { type: 'required', message: 'Enter a name' },
      years: [undefined, { amountPence: { type: 'server', message: 'Too much' } }],
      root: { server: { type: 'server', message: 'The years do not sum' } },
    };
    expect(summaryLines(errors as never)).toEqual([
      { fieldId: 'name', message: 'Enter a name' },
      { fieldId: 'years.1.amountPence', message: 'Too much' },
      { fieldId: null, message: 'The years do not sum' },
    ]);
  });
});
