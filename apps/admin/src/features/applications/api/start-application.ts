import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { StartApplication } from '../../../lib/api/generated/types.gen.js';
import type { Application } from './get-application.js';

/** Begins a draft. Refused with `applications.one-per-call` where the organisation has one already. */
export function startApplication(start: StartApplication): Promise<Application> {
  return sdk.startApplication({ body: start });
}
