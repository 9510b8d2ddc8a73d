import { useState } from 'react';
import { ErrorSummary } from '../../../components/form.js';
import type { Choice } from '../../../components/fields.js';
import { fieldOfPointer } from '../../../lib/forms/problem-errors.js';
import { draftFaults } from '../application-draft.js';
import { faultsIn, questionKeyOf, type ApplicationSection } from '../application-sections.js';
import type { Application } from '../applications-types.js';
import type { DraftWriting } from '../use-application-draft.js';
import { AnswerSection } from './answer-section.js';
import { MoneySection } from './money-section.js';
import { ProjectSection } from './project-section.js';
import { WhereSection } from './where-section.js';

interface SectionFieldsProps {
  readonly section: ApplicationSection;
  readonly call: Application['call'];
  readonly areas: readonly Choice[];
  readonly checked: boolean;
  readonly writing: DraftWriting;
}

function Fields(
  props: SectionFieldsProps & { readonly error: (field: string) => string | undefined },
) {
  const { section, call, areas, writing, error } = props;
  const { draft, change } = writing;
  switch (section.kind) {
    case 'project':
      return (
        <ProjectSection
          title={draft.title}
          error={error('title')}
          onChange={(title) => change({ title })}
        />
      );
    case 'money':
      return (
        <MoneySection
          draft={draft}
          callYears={call.financialYears}
          amountError={error('amountRequestedPence')}
          yearsError={error('years')}
          onChange={change}
        />
      );
    case 'where':
      return (
        <WhereSection
          areaCodes={draft.areaCodes}
          areas={areas}
          error={error('areaCodes')}
          onChange={(areaCodes) => change({ areaCodes })}
        />
      );
    case 'answer': {
      const key = questionKeyOf(section);
      const question = call.questions.find((candidate) => candidate.key === key);
      return question ? (
        <AnswerSection
          question={question}
          answer={draft.answers[key] ?? ''}
          error={error(`answers.${key}`)}
          onChange={(answer) => change({ answers: { ...draft.answers, [key]: answer } })}
        />
      ) : null;
    }
  }
}

/** The fields of one section. Where the person came to put errors right, they are shown too. */
export function SectionFields(props: SectionFieldsProps) {
  const { section, call, checked, writing } = props;
  const faults = checked ? faultsIn(section, draftFaults(writing.draft, call)) : [];
  // the summary keeps the errors of the moment the page was opened: if it changed with each key, it would take the
  // focus away
  const [lines] = useState(() =>
    faults.map(({ pointer, detail }) => ({ fieldId: fieldOfPointer(pointer), message: detail })),
  );
  const error = (field: string) =>
    faults.find(({ pointer }) => {
      const faulty = fieldOfPointer(pointer);
      return faulty === field || faulty.startsWith(`${field}.`);
    })?.detail;
  return (
    <>
      <ErrorSummary lines={lines} />
      <Fields {...props} error={error} />
    </>
  );
}
