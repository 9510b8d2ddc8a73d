import { randomUUID } from 'node:crypto';
import { SYSTEM_NAME } from '@almoner/domain/audit';
import { SYSTEM_USER_ID } from '@almoner/domain/shared';
import type { RequestContext } from '../database/request-context.js';

/** The context of jobs: the service itself acts, in every fund. Histories name the job instead of a person. */
export function systemContext(job: string): RequestContext {
  return {
    actor: {
      userId: SYSTEM_USER_ID,
      name: SYSTEM_NAME,
      audience: 'staff',
      organisationId: null,
      assignments: [{ role: 'fund-officer', fundId: null }],
    },
    proof: { ownWork: true },
    fundScope: 'all',
    requestId: `${job}-${randomUUID()}`,
    idempotency: null,
  };
}
