import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SummaryList } from '../../../components/facts.js';
import {
  type ApplicationSection,
  questionKeyOf,
  sectionKeyOf,
  sectionsOf,
} from '../application-sections.js';
import type { Application } from '../applications-types.js';
import { ApplicationMoney } from './application-facts.js';
import { Button, ButtonGroup } from '../../../components/buttons.js';
import { ErrorSummary } from '../../../components/form.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { submitApplication } from '../../../lib/api/generated/sdk.gen.js';
import { type CommandAnswer, offeredAnswer } from '../../../lib/command-answers.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';

interface ApplicationCheckProps {
  readonly application: Application;
  readonly editable: boolean;
}

function valueOf(section: ApplicationSection, application: Application): ReactNode {
  switch (section.kind) {
    case 'project':
      return application.title;
    case 'money':
      return application.amountRequestedPence === null ? (
        ''
      ) : (
        <ApplicationMoney application={application} />
      );
    case 'where':
      return application.areas.map((area) => area.name).join(', ');
    case 'answer':
      return application.answers[questionKeyOf(section)];
  }
}

/** All answers of an application on one page; while they can be changed, each has a link to its section. */
export function ApplicationCheck({ application, editable }: ApplicationCheckProps) {
  const { id } = application;
  return (
    <SummaryList
      items={sectionsOf(application.call).map((section) => ({
        key: section.title,
        value: <div className="al_answer">{valueOf(section, application) || 'Nothing yet'}</div>,
        action: editable ? (
          <Link
            to="/applications/$id/write"
            params={{ id }}
            search={{ section: section.key, checked: 'true' }}
          >
            Change<span className="visually-hidden"> {section.title}</span>
          </Link>
        ) : undefined,
      }))}
    />
  );
}

interface ApplicationSendingProps {
  readonly application: Application;
  readonly onSent: () => void;
}

/** Refusals that the person can put right on this page: the button works, and what is missing is listed. */
const MENDABLE = new Set([
  'applications.incomplete',
  'applications.years-do-not-sum',
  'applications.year-outside-call',
]);

function reasonAgainst({ allowed, code, reason }: CommandAnswer): string | null {
  return allowed || MENDABLE.has(code ?? '') ? null : reason;
}

/** The last step: sends the application, or lists what is missing with a link to each answer. */
export function ApplicationSending({ application, onSent }: ApplicationSendingProps) {
  const { id, version, commands } = application;
  const form = useProblemForm({
    defaultValues: {},
    send: () => submitApplication({ path: { id }, headers: ifVersion(version) }),
    onSent,
  });
  const answer = offeredAnswer(commands, 'submit');
  if (!answer) return null;
  return (
    <form onSubmit={(event) => void form.submit(event)} noValidate>
      <ErrorSummary
        title="The application is not complete"
        lines={form.summary}
        fieldLink={(field, message) => (
          <Link
            to="/applications/$id/write"
            params={{ id }}
            search={{ section: sectionKeyOf(field), checked: 'true' }}
          >
            {message}
          </Link>
        )}
      />
      <p>When you send it, you confirm that these answers are right as far as you know.</p>
      <ButtonGroup>
        <Button type="submit" pending={form.pending} reason={reasonAgainst(answer)}>
          Send application
        </Button>
      </ButtonGroup>
    </form>
  );
}
