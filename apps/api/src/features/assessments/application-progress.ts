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
 * Moves an application to the state that follows from its assessments, in the transaction of the assessment's command
 * and with an audit record that its organisation does not see. Does nothing where it is in that state already.
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
