import type { ReactNode } from 'react';
import { ProblemError } from '../lib/problem.js';
import { Button } from './button.js';

/** The place of content that is on its way. */
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

/** Nothing to show: says why, and what to do about it. */
export function EmptyState({ children }: { children: ReactNode }) {
  return (
    <div className="al_empty">
      <p>{children}</p>
    </div>
  );
}

/** The person may not see this. */
export function NotPermitted() {
  return (
    <div className="al_empty">
      <h2>You do not have permission to see this</h2>
      <p>Your role does not include it. An administrator can change your role.</p>
    </div>
  );
}

/** There is no such record, or it may not be seen: the API gives the same answer to both. */
export function NotFound() {
  return (
    <div className="al_empty">
      <h2>We cannot find this record</h2>
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

/** The API's own title is the name of an HTTP status, which is no language for a page. */
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

/** Something failed: what, how to go on, and the id to quote when asking for help. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (error instanceof ProblemError && error.status === 403) return <NotPermitted />;
  if (error instanceof ProblemError && error.status === 404) return <NotFound />;
  const { title, detail, requestId } = wordsOf(error);
  return (
    <div className="al_problem" role="alert">
      <h2>{title}</h2>
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
