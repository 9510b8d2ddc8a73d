import { ifVersion } from '../../../lib/api/conditional-headers.js';
import * as sdk from '../../../lib/api/generated/sdk.gen.js';
import type { CreateLetterTemplateData } from '../../../lib/api/generated/types.gen.js';
import type { LetterTemplate } from './get-letter-template.js';

/** Begins a template with its first draft. */
export function createLetterTemplate(
  body: CreateLetterTemplateData['body'],
): Promise<LetterTemplate> {
  return sdk.createLetterTemplate({ body });
}

/** Changes a draft as it was at `version`. */
export function updateLetterTemplate(
  { id, version }: LetterTemplate,
  body: Pick<LetterTemplate, 'name' | 'body'>,
): Promise<LetterTemplate> {
  return sdk.updateLetterTemplate({ path: { id }, headers: ifVersion(version), body });
}

/** Lets letters be made from a draft; it never changes again. */
export function publishLetterTemplate(id: string): Promise<LetterTemplate> {
  return sdk.publishLetterTemplate({ path: { id } });
}

/** The draft that follows a published template. */
export function beginNextLetterTemplate(id: string): Promise<LetterTemplate> {
  return sdk.beginNextLetterTemplate({ path: { id } });
}
