import { changesBetween } from '@almoner/domain/audit';
import type { Transaction } from '../../platform/database/transaction.js';
import { auditedApplication } from '../applications/applications.audit.js';
import type {
  ApplicationsRepository,
  LoadedApplication,
} from '../applications/applications.repository.js';

const ACTIONS = {
  'in-assessment': 'applications.begin-assessment',
  assessed: 'applications.finish-assessment',
} as const;

/**
 * Moves the application to the state that its assessments put it in, in their transaction and with a record of its
 * own, which its organisation does not see. Does nothing where it is in that state.
 */
export async function moveApplication(
  tx: Transaction,
  applications: ApplicationsRepository,
  application: LoadedApplication,
  status: keyof typeof ACTIONS,
): Promise<void> {
  if (application.status === status) return;
  await applications.save(tx, { ...application, status });
  const changes = changesBetween({ status: application.status }, { status });
  await tx.audit({ ...auditedApplication(application), action: ACTIONS[status], changes });
}
