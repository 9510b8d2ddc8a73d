import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SummaryList } from '../../../components/facts.js';
import { questionKeyOf, sectionsOf, type ApplicationSection } from '../application-sections.js';
import type { Application } from '../applications-types.js';
import { ApplicationMoney } from './application-money.js';

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
