import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { Application } from './get-application.js';

/** Sends an application to the funder. What it still lacks comes back by field. */
export function submitApplication(id: string, version: number): Promise<Application> {
  return sdk.submitApplication({ path: { id }, headers: ifVersion(version) });
}
