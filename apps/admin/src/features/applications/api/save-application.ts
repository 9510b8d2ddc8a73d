import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { SaveApplication } from '../../../lib/api/generated/types.gen.js';
import type { Application } from './get-application.js';

/** Saves part of a draft, finished or not; 412 when another tab or person saved since `version`. */
export function saveApplication(
  id: string,
  version: number,
  draft: SaveApplication,
): Promise<Application> {
  return sdk.saveApplication({ path: { id }, headers: ifVersion(version), body: draft });
}
