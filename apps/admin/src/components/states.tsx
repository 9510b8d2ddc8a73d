import type { ReactNode } from 'react';
import { isNoRecord, isProblem, ProblemError } from '../lib/problem.js';
import { Button } from './button.js';
import { PageHeading } from './page-heading.js';

/** Shown while content is loading. */
export function Loading({ label = 'Loading' }: { label?: string }) {
  return (
    <div role="status">
      <span className="visually-hidden">{label}…</span>
      <div className="al_skeleton" aria-hidden="true">
        {[0, 1, 2, 3, 4, 5].map((line) => (
          <span className="al_skeleton__line" key={line} />
        ))}
      </div>
    </div>
  );
}

/** Shown where there is nothing: says why, and what to do about it. */
export function EmptyState({ children }: { children: ReactNode }) {
  return (
    <div className="al_empty">
      <p>{children}</p>
    </div>
  );
}

interface PlaceOfState {
  /** Whether this is the only content of the page, which then needs a heading and a title. */
  readonly wholePage?: boolean | undefined;
}

function StateTitle({ wholePage, children }: PlaceOfState & { children: string }) {
  return wholePage ? <PageHeading title={children} /> : <h2>{children}</h2>;
}

/** The person may not see this. */
export function NotPermitted({ wholePage }: PlaceOfState) {
  return (
    <div className="al_empty">
      <StateTitle wholePage={wholePage}>You do not have permission to see this</StateTitle>
      <p>Your role does not include it. An administrator can change your role.</p>
    </div>
  );
}

/** Shown where a record does not exist or may not be seen; the API does not say which. */
export function NotFound({ wholePage }: PlaceOfState) {
  return (
    <div className="al_empty">
      <StateTitle wholePage={wholePage}>We cannot find this record</StateTitle>
      <p>
        It may have been removed, or your role may not include it. Check the address, or go back to
        the list.
      </p>
    </div>
  );
}

interface ErrorWords {
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | null;
}

/** Words for an error. The title that the API sends is the name of an HTTP status, which means nothing to readers. */
function wordsOf(error: unknown): ErrorWords {
  if (!(error instanceof ProblemError)) {
    return {
      title: 'Something went wrong on this page',
      detail: 'Load the page again.',
      requestId: null,
    };
  }
  const { status, title, detail, requestId } = error;
  if (status === 0) return { title, detail, requestId };
  if (status < 500) return { title: 'This cannot be done', detail, requestId };
  return {
    title: 'Sorry, there is a problem with Almoner',
    detail: 'Nothing was changed. Try again in a few minutes.',
    requestId,
  };
}

interface ErrorStateProps extends PlaceOfState {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Shown where something failed: what happened, what to do, and the id to quote when asking for help. */
export function ErrorState({ error, onRetry, wholePage }: ErrorStateProps) {
  if (isProblem(error, 403)) return <NotPermitted wholePage={wholePage} />;
  if (isNoRecord(error)) return <NotFound wholePage={wholePage} />;
  const { title, detail, requestId } = wordsOf(error);
  return (
    <div className="al_problem" role="alert">
      <StateTitle wholePage={wholePage}>{title}</StateTitle>
      {detail && <p>{detail}</p>}
      {requestId && <p className="al_small">If you ask for help, give this number: {requestId}</p>}
      {onRetry && (
        <Button kind="secondary" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
