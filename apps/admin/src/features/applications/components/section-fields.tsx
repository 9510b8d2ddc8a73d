import { type Choice, TextArea, TextField } from '../../../components/fields.js';
import type { Application } from '../applications-types.js';
import { Checkboxes } from '../../../components/choices.js';
import { useState } from 'react';
import { ErrorSummary } from '../../../components/form.js';
import { fieldOfPointer } from '../../../lib/forms/problem-errors.js';
import { draftFaults } from '../application-draft.js';
import { type ApplicationSection, faultsIn, questionKeyOf } from '../application-sections.js';
import type { DraftWriting } from '../use-application-draft.js';
import { MoneySection } from './money-section.js';

interface ProjectSectionProps {
  readonly title: string;
  readonly error: string | undefined;
  readonly onChange: (title: string) => void;
}

/** The title of the project. */
function ProjectSection({ title, error, onChange }: ProjectSectionProps) {
  return (
    <TextField
      name="title"
      label="Name of the project"
      hint="A few words that say what it is, like “Family support in North Lanarkshire”"
      value={title}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface AnswerSectionProps {
  readonly question: Application['call']['questions'][number];
  readonly answer: string;
  readonly error: string | undefined;
  readonly onChange: (answer: string) => void;
}

/** The answer to one question of the call. */
function AnswerSection({ question, answer, error, onChange }: AnswerSectionProps) {
  return (
    <TextArea
      name={`answers.${question.key}`}
      label={question.required ? 'Your answer' : 'Your answer (optional)'}
      hint={question.hint}
      rows={12}
      limit={{ most: question.maxWords, unit: 'words' }}
      value={answer}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface WhereSectionProps {
  readonly areaCodes: readonly string[];
  readonly areas: readonly Choice[];
  readonly error: string | undefined;
  readonly onChange: (areaCodes: string[]) => void;
}

/** The council areas in which the project works. */
function WhereSection({ areaCodes, areas, error, onChange }: WhereSectionProps) {
  const toggle = (code: string, chosen: boolean) =>
    onChange(chosen ? [...areaCodes, code] : areaCodes.filter((other) => other !== code));
  return (
    <Checkboxes
      name="areaCodes"
      label="Council areas"
      hint="Choose every area where people will get support"
      choices={areas}
      values={areaCodes}
      columns
      error={error}
      onChange={(event) => toggle(event.target.value, event.target.checked)}
    />
  );
}

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
