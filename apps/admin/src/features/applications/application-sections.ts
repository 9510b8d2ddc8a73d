import type { FieldReason } from '@almoner/domain/shared';
import type { TaskItem } from '../../components/task-list.js';
import { fieldOfPointer } from '../../lib/forms/problem-errors.js';
import type { ApplicationDraft } from './application-draft.js';
import type { Application } from './applications-types.js';

/** A page of an application that is being written. The page of a question has the key of the question. */
export interface ApplicationSection {
  readonly kind: 'project' | 'money' | 'where' | 'answer';
  /** The name of the page in the address. */
  readonly key: string;
  readonly title: string;
}

const ANSWER = 'answer-';

/** The pages of an application, in the order they are filled in. */
export function sectionsOf({ questions }: Application['call']): ApplicationSection[] {
  return [
    { kind: 'project', key: 'project', title: 'About the project' },
    { kind: 'money', key: 'money', title: 'Money' },
    { kind: 'where', key: 'where', title: 'Where you will work' },
    ...questions.map(({ key, title }) => ({
      kind: 'answer' as const,
      key: ANSWER + key,
      title,
    })),
  ];
}

/** The key of the question that a section asks. */
export function questionKeyOf(section: ApplicationSection): string {
  return section.key.slice(ANSWER.length);
}

/** The section of a field, such as `answers.need` or `years.0.amountPence`. */
export function sectionKeyOf(field: string): string {
  if (field.startsWith('answers.')) return ANSWER + field.slice('answers.'.length);
  if (field === 'areaCodes') return 'where';
  return field === 'title' ? 'project' : 'money';
}

/** What is wrong or missing in one section. */
export function faultsIn(section: ApplicationSection, faults: readonly FieldReason[]) {
  return faults.filter(({ pointer }) => sectionKeyOf(fieldOfPointer(pointer)) === section.key);
}

function isBegun(section: ApplicationSection, draft: ApplicationDraft): boolean {
  switch (section.kind) {
    case 'project':
      return draft.title !== '';
    case 'money':
      return draft.amountRequestedPence !== null || draft.years.length > 0;
    case 'where':
      return draft.areaCodes.length > 0;
    case 'answer':
      return Boolean(draft.answers[questionKeyOf(section)]?.trim());
  }
}

/** How far a section has come. */
export function sectionStatus(
  section: ApplicationSection,
  draft: ApplicationDraft,
  faults: readonly FieldReason[],
): TaskItem['status'] {
  if (!isBegun(section, draft)) return 'not-started';
  return faultsIn(section, faults).length === 0 ? 'done' : 'in-progress';
}
