import type { ApplicationContent } from '@almoner/domain/applications';
import type { ApplicationRow } from './application.entity.js';
import { yearsInWords } from './application-view.js';

/** The subject of an application's audit record; its organisation may read it. */
export function auditedApplication({
  id,
  reference,
  fundId,
  organisationId,
}: Pick<ApplicationRow, 'id' | 'reference' | 'fundId' | 'organisationId'>) {
  const subjectType = 'application' as const;
  return { subjectType, subjectId: id, subjectReference: reference, fundId, organisationId };
}

/** The content of an application as its history records it: each answer is a field of its own. */
export function contentSnapshot(content: ApplicationContent) {
  const answers = Object.entries(content.answers).map(([key, text]) => [`answers.${key}`, text]);
  return {
    ...(Object.fromEntries(answers) as Record<string, string>),
    title: content.title,
    amountRequestedPence: content.amountRequestedPence,
    years: yearsInWords(content.years),
    areaCodes: [...content.areaCodes],
  };
}
