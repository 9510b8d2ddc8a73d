import { describe, expect, it } from 'vitest';
import { decideLiftLock } from './account-locks.js';

describe('decideLiftLock', () => {
  it('lets another person lift the lock of an account, never its own', () => {
    expect(decideLiftLock({ userId: 'one' }, 'other').ok).toBe(true);
    expect(decideLiftLock({ userId: 'one' }, 'one')).toMatchObject({
      ok: false,
      refusal: { code: 'identity.own-lock' },
    });
  });
});
