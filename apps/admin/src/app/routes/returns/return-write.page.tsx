import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  QueryState,
} from '../../../components/page.js';
import { ReturnWriter } from '../../../features/returns/components/return-writer.js';
import type { OwedReturn } from '../../../features/returns/returns-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getReturn } from '../../../lib/api/generated/sdk.gen.js';
import { ReturnCheck, ReturnSending } from '../../../features/returns/components/return-check.js';
import { Panel } from '../../../components/messages.js';

const returnWriteRoute = getRouteApi('/signed-in/returns/$id/write');

function Writer({ owed }: { owed: OwedReturn }) {
  const { section } = returnWriteRoute.useSearch();
  const navigate = returnWriteRoute.useNavigate();
  const { id } = owed;
  const answer = owed.commands.find(({ command }) => command === 'write');
  if (!answer?.allowed)
    return <EmptyState>{answer?.reason ?? 'You cannot change this return.'}</EmptyState>;
  return (
    <ReturnWriter
      key={id}
      owed={owed}
      section={section}
      onGo={(next) =>
        void (next
          ? navigate({ to: '/returns/$id/write', params: { id }, search: { section: next } })
          : navigate({ to: '/returns/$id/check', params: { id } }))
      }
    />
  );
}

/** A page of a return, with the way back to it. */
function ReturnFrame({
  id,
  children,
}: {
  readonly id: string;
  readonly children: (found: OwedReturn) => ReactNode;
}) {
  const owed = useQuery(apiQuery(getReturn, { path: { id } }));
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/returns/$id" params={{ id }}>
          {owed.data?.reference ?? 'Return'}
        </Breadcrumb>
      </Breadcrumbs>
      <QueryState query={owed} wholePage>
        {children}
      </QueryState>
    </>
  );
}

/** Writes a return, one section at a time. */
export function ReturnWritePage() {
  const { id } = returnWriteRoute.useParams();
  return <ReturnFrame id={id}>{(found) => <Writer owed={found} />}</ReturnFrame>;
}

const returnCheckRoute = getRouteApi('/signed-in/returns/$id/check');

function CheckView({ owed }: { owed: OwedReturn }) {
  const navigate = returnCheckRoute.useNavigate();
  const editable = owed.commands.some(({ command, allowed }) => command === 'write' && allowed);
  const { id } = owed;
  return (
    <div className="al_narrow">
      <PageHeading title="Check the answers" label={`Return ${owed.reference}`} />
      <ReturnCheck owed={owed} editable={editable} />
      <ReturnSending
        owed={owed}
        onSent={() => void navigate({ to: '/returns/$id/sent', params: { id } })}
      />
    </div>
  );
}

/** All answers of a return, to be checked before they are sent or certified. */
export function ReturnCheckPage() {
  const { id } = returnCheckRoute.useParams();
  return <ReturnFrame id={id}>{(found) => <CheckView owed={found} />}</ReturnFrame>;
}

const returnSentRoute = getRouteApi('/signed-in/returns/$id/sent');

/** What happens next, after a return was sent or certified. */
function words({ status, organisationName }: OwedReturn) {
  if (status === 'awaiting-certification')
    return {
      title: 'Sent to your certifier',
      next: `A person of ${organisationName} who may certify checks it. It goes to the funder once it is certified.`,
    };
  return {
    title: 'Return sent',
    next: 'The funder checks it, then accepts it or asks for changes. You will see the answer here.',
  };
}

function Confirmation({ owed }: { owed: OwedReturn }) {
  const { title, next } = words(owed);
  return (
    <div className="al_narrow">
      <PageHeading title={title} />
      <Panel title={`Return for ${owed.period}`} reference={owed.reference} />
      <h2>What happens next</h2>
      <p>{next}</p>
      <p>
        <Link to="/returns/$id/check" params={{ id: owed.id }}>
          See or print a copy of your answers
        </Link>
      </p>
      <p>
        <Link to="/">Go to your home page</Link>
      </p>
    </div>
  );
}

/** The confirmation after a return was sent or certified. */
export function ReturnSentPage() {
  const { id } = returnSentRoute.useParams();
  return (
    <Loaded query={apiQuery(getReturn, { path: { id } })} wholePage>
      {(found) => <Confirmation owed={found} />}
    </Loaded>
  );
}
