import { Link } from '@tanstack/react-router';
import { FinancialYear, InstantText, Money, Percent } from '../../../components/figures.js';
import { IdentityBar, SummaryList } from '../../../components/facts.js';
import { StatusTag } from '../../../components/status-tag.js';
import { usePermission } from '../../../lib/session.js';
import type { Application } from '../applications-types.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { Tracker } from '../../../components/tracker.js';

/** The facts that identify an application, for staff. */
export function ApplicationIdentity({ application }: { application: Application }) {
  const { reference, organisationId, organisationName, amountRequestedPence, score } = application;
  const readsAssessments = usePermission('assessments.read', application.fundId);
  return (
    <IdentityBar
      label={`Application ${reference}`}
      facts={[
        { key: 'Reference', value: reference },
        {
          key: 'Organisation',
          value: (
            <Link to="/organisations/$id" params={{ id: organisationId }}>
              {organisationName}
            </Link>
          ),
        },
        {
          key: 'Asks for',
          value:
            amountRequestedPence === null ? 'Not entered' : <Money pence={amountRequestedPence} />,
        },
        {
          key: 'Call',
          value: (
            <Link to="/calls/$id" params={{ id: application.callId }}>
              {application.callTitle}
            </Link>
          ),
        },
        { key: 'Status', value: <StatusTag thing="application" status={application.status} /> },
        ...(readsAssessments
          ? [{ key: 'Score', value: score === null ? 'None yet' : <Percent basisPoints={score} /> }]
          : []),
      ]}
    />
  );
}

type RequestedYear = Application['years'][number];

function columns(wholePence: number | null): Column<RequestedYear>[] {
  return [
    {
      key: 'year',
      heading: 'Financial year',
      rowHeading: true,
      cell: (year) => <FinancialYear year={year.financialYear} />,
      total: 'Asked for in all',
    },
    {
      key: 'amount',
      heading: 'Amount',
      numeric: true,
      cell: (year) => <Money pence={year.amountPence} />,
      total: wholePence === null ? 'Not entered' : <Money pence={wholePence} />,
    },
  ];
}

/** What is asked for, by financial year. */
export function ApplicationMoney({
  application,
}: {
  application: Pick<Application, 'years' | 'amountRequestedPence'>;
}) {
  return (
    <div className="al_narrow">
      <DataTable
        caption="Amount by financial year"
        columns={columns(application.amountRequestedPence)}
        rows={application.years}
        rowKey={(year) => year.financialYear}
        empty="No amounts by financial year yet."
        narrow="scroll"
      />
    </div>
  );
}

/** What an application answers to each question of its call, for reading and for print. */
export function ApplicationAnswers({ application }: { application: Application }) {
  const { answers, call } = application;
  return call.questions.map(({ key, title }) => (
    <section key={key} aria-labelledby={`question-${key}`}>
      <h3 id={`question-${key}`}>{title}</h3>
      <div className="al_answer">{answers[key]?.trim() || 'No answer'}</div>
    </section>
  ));
}

const STEPS = ['Written', 'Sent', 'Being checked', 'Decided'] as const;

interface Progress {
  /** The index of the present step. */
  readonly current: number;
  readonly sentence: string;
}

const CHECKING: Progress = {
  current: 2,
  sentence: 'We are reading your application. You do not need to do anything.',
};

const PROGRESS: Readonly<Partial<Record<Application['status'], Progress>>> = {
  submitted: {
    current: 2,
    sentence: 'We have your application and will read it soon. You do not need to do anything.',
  },
  'in-assessment': CHECKING,
  assessed: CHECKING,
  reserve: { current: 3, sentence: 'Your application is on the reserve list.' },
  approved: {
    current: 4,
    sentence: 'Your application was successful. We will send you an offer to read and accept.',
  },
  declined: { current: 4, sentence: 'Your application was not successful.' },
};

/** How far a sent application has come, in one sentence. */
export function ApplicationProgress({ application }: { application: Application }) {
  const progress = PROGRESS[application.status];
  if (!progress) return null;
  return (
    <Tracker label="Progress of the application" steps={STEPS} current={progress.current}>
      {progress.sentence}
    </Tracker>
  );
}

/** The decision on an application and its reason. Only staff see who decided. */
export function ApplicationDecision({ application }: { application: Application }) {
  const { decision, status } = application;
  if (!decision) return null;
  return (
    <SummaryList
      items={[
        { key: 'Decision', value: <StatusTag thing="application" status={status} /> },
        { key: 'Reason', value: <div className="al_answer">{decision.reason}</div> },
        { key: 'When', value: <InstantText instant={decision.decidedAt} /> },
        ...(decision.decidedByName ? [{ key: 'Who', value: decision.decidedByName }] : []),
      ]}
    />
  );
}
