import { describe, expect, it } from 'vitest';
import { EVERY_FUND, hasPermission, type Session } from './session.js';

const SESSION: Session = {
  user: { id: 'u', name: 'Isla Ross' },
  organisation: null,
  memberships: [],
  audience: 'staff',
  roles: [],
  permissions: [
    { permission: 'programmes.read', everywhere: true, fundIds: [] },
    { permission: 'awards.approve', everywhere: false, fundIds: ['pdi'] },
  ],
  standsInFor: [],
  demonstration: true,
  answeredAt: '2026-11-30T10:30:00.000Z',
};

describe('a permission of the session', () => {
  it('had in every fund counts for each fund', () => {
    expect(hasPermission(SESSION, 'programmes.read', 'cff')).toBe(true);
  });

  it('had for one fund counts for that fund and no other', () => {
    expect(hasPermission(SESSION, 'awards.approve')).toBe(true);
    expect(hasPermission(SESSION, 'awards.approve', 'pdi')).toBe(true);
    expect(hasPermission(SESSION, 'awards.approve', 'cff')).toBe(false);
  });

  it('had for one fund does not count for what belongs to every fund', () => {
    expect(hasPermission(SESSION, 'awards.approve', EVERY_FUND)).toBe(false);
    expect(hasPermission(SESSION, 'programmes.read', EVERY_FUND)).toBe(true);
  });

  it('is not had where it is not listed or nobody is signed in', () => {
    expect(hasPermission(SESSION, 'payments.approve')).toBe(false);
    expect(hasPermission(null, 'programmes.read')).toBe(false);
  });
});
