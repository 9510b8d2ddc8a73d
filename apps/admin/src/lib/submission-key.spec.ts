import { describe, expect, it } from 'vitest';
import { createSubmissionKeys } from './submission-key.js';

function keys() {
  let count = 0;
  return createSubmissionKeys(() => `key-${(count += 1)}`);
}

describe('the key of a submission', () => {
  it('stays the same while the same thing is sent again, so that a lost reply acts once', () => {
    const submission = keys();
    expect(submission.keyFor({ amountPence: 1 })).toBe('key-1');
    expect(submission.keyFor({ amountPence: 1 })).toBe('key-1');
  });

  it('is new for another body, which the API would refuse under the old key', () => {
    const submission = keys();
    submission.keyFor({ amountPence: 1 });
    expect(submission.keyFor({ amountPence: 2 })).toBe('key-2');
  });

  it('is new after a success: sending the same again is meant', () => {
    const submission = keys();
    submission.keyFor({ amountPence: 1 });
    submission.forget();
    expect(submission.keyFor({ amountPence: 1 })).toBe('key-2');
  });
});
