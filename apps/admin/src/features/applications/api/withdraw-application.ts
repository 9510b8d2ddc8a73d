import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Application } from './get-application.js';

/** Takes an application back before it is decided. */
export function withdrawApplication(id: string, reason: string): Promise<Application> {
  return sdk.withdrawApplication({ path: { id }, body: { reason } });
}
