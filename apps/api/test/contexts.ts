import { randomUUID } from 'node:crypto';
import type { FundScope, Role } from '@almoner/domain/shared';
import { tokenHash } from '../src/platform/auth/session-cookie.js';
import type { RequestContext } from '../src/platform/database/request-context.js';
import { givenToken, type GivenRecord } from './given.js';

/** The context of a request by a member of staff, for tests that open a unit of work themselves. */
export function staffContext(user: GivenRecord, fundScope: FundScope = 'all'): RequestContext {
  return contextOf(user, null, 'fund-officer', fundScope);
}

/** The context of a request by a finance officer whose role counts in every fund. */
export function financeContext(user: GivenRecord): RequestContext {
  return contextOf(user, null, 'finance-officer', 'all');
}

/** The context of a request by a person of an organisation. */
export function organisationContext(user: GivenRecord, organisation: GivenRecord): RequestContext {
  return contextOf(user, organisation.id, 'organisation-certifier', 'all');
}

function contextOf(
  user: GivenRecord,
  organisationId: string | null,
  role: Role,
  fundScope: FundScope,
): RequestContext {
  return {
    actor: {
      userId: user.id,
      name: 'A person of a test',
      audience: organisationId === null ? 'staff' : 'organisation',
      organisationId,
      assignments: [{ role, fundId: null }],
    },
    proof: { session: tokenHash(givenToken(user.id)) },
    fundScope,
    requestId: `test-${randomUUID()}`,
    idempotency: null,
  };
}
