import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { DecideApplication } from '../../../lib/api/generated/types.gen.js';
import type { Application } from './get-application.js';

/** Approves or declines an assessed application; the applicant reads the reason. */
export function decideApplication(id: string, decision: DecideApplication): Promise<Application> {
  return sdk.decideApplication({ path: { id }, body: decision });
}
