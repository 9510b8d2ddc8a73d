import { describe, expect, it } from '@jest/globals';
import { holdsPermission, type Session } from './session.js';

const SESSION: Session = {
  user: { id: 'u', name: 'Isla Ross' },
  organisation: null,
  audience: 'staff',
  roles: [],
  permissions: [
    { permission: 'programmes.read', everywhere: true, fundIds: [] },
    { permission: 'awards.approve', everywhere: false, fundIds: ['pdi'] },
  ],
  demonstration: true,
};

describe('a permission of the session', () => {
  it('held everywhere counts for each fund', () => {
    expect(holdsPermission(SESSION, 'programmes.read', 'cff')).toBe(true);
  });

  it('held for one fund counts for that fund and for none other', () => {
    expect(holdsPermission(SESSION, 'awards.approve')).toBe(true);
    expect(holdsPermission(SESSION, 'awards.approve', 'pdi')).toBe(true);
    expect(holdsPermission(SESSION, 'awards.approve', 'cff')).toBe(false);
  });

  it('is not held when it is not listed or nobody is signed in', () => {
    expect(holdsPermission(SESSION, 'payments.approve')).toBe(false);
    expect(holdsPermission(null, 'programmes.read')).toBe(false);
  });
});
