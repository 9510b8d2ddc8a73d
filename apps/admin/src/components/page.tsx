import { createLink, useRouter } from '@tanstack/react-router';
import {
  type ComponentPropsWithRef,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
} from 'react';
import { isNoRecord, isProblem, ProblemError } from '../lib/problem.js';
import { Button } from './buttons.js';
import { IllustrativeFigures, IllustrativeMark } from './messages.js';
import type { Permission } from '@almoner/domain/shared';
import { usePermission } from '../lib/session.js';
import {
  useQuery,
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';

/** What is stated of the illustrative record that is shown around; null where it is none. */
const IllustrativeRecord = createContext<readonly string[] | null>(null);

interface PageHeadingProps {
  /** The text of the heading and of the browser tab. */
  readonly title: string;
  /** A line above the heading: the kind of record, or its reference. */
  readonly label?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * The heading of a page, with the mark of an illustrative record. After a navigation it takes the focus, so that a
 * screen reader starts at the new page.
 */
export function PageHeading({ title, label, children }: PageHeadingProps) {
  const stated = useContext(IllustrativeRecord);
  const heading = useRef<HTMLHeadingElement>(null);
  const router = useRouter();
  useEffect(() => {
    document.title = `${title} - Almoner`;
  }, [title]);
  useEffect(() => {
    const cameFromAnotherPage = router.state.resolvedLocation !== undefined;
    if (cameFromAnotherPage) heading.current?.focus({ preventScroll: true });
  }, [router]);
  return (
    <header className="ds_page-header">
      {label && <p className="ds_page-header__label ds_content-label">{label}</p>}
      <h1 className="ds_page-header__title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {(children || stated) && (
        <div className="ds_page-header__metadata">
          {children}
          {stated && <IllustrativeMark stated={stated} />}
        </div>
      )}
    </header>
  );
}

function BreadcrumbAnchor({ className: _className, ...anchor }: ComponentPropsWithRef<'a'>) {
  return (
    <li className="ds_breadcrumbs__item">
      <a {...anchor} className="ds_breadcrumbs__link" />
    </li>
  );
}

/** One page above this one. Takes the router's link props. */
export const Breadcrumb = createLink(BreadcrumbAnchor);

/** The pages above this one, without this page. */
export function Breadcrumbs({ children }: { children: ReactNode }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="ds_breadcrumbs">{children}</ol>
    </nav>
  );
}

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
function NotPermitted({ wholePage }: PlaceOfState) {
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

interface PermittedProps {
  readonly permission: Permission;
  /** The fund in which the person needs the permission; where left out, any fund will do. */
  readonly fundId?: string;
  /** Whether the children contain the heading of the page: then people without the permission get a heading too. */
  readonly wholePage?: boolean;
  readonly children: ReactNode;
}

/**
 * Shows its children only to people who have the permission; others read that they may not see it. The API protects the
 * data in any case.
 */
export function Permitted({ permission, fundId, wholePage, children }: PermittedProps) {
  return usePermission(permission, fundId) ? children : <NotPermitted wholePage={wholePage} />;
}

interface LoadedProps<Data> {
  /** Whether the query loads the record of the page: then its other states need a heading and a title too. */
  readonly wholePage?: boolean;
  readonly children: (data: Data) => ReactNode;
}

interface QueryStateProps<Data> extends LoadedProps<Data> {
  readonly query: UseQueryResult<Data, Error>;
}

interface MarkedProps {
  readonly data: unknown;
  readonly wholePage: boolean | undefined;
  readonly children: ReactNode;
}

/** Whether there is any figure but zero in the data, at any depth: a mark over nothing would be about nothing. */
function hasFigures(data: unknown): boolean {
  if (typeof data === 'number') return data !== 0;
  return typeof data === 'object' && data !== null && Object.values(data).some(hasFigures);
}

/**
 * Data that says it is illustrative, with its mark: of what a page is about, the heading of the page shows it; of another
 * record it stands above it, where the page has none; of a view of figures it is a sentence.
 */
function Marked({ data, wholePage, children }: MarkedProps) {
  const isMarked = useContext(IllustrativeRecord) !== null;
  if (typeof data !== 'object' || data === null) return children;
  if (!('illustrative' in data) || data.illustrative !== true) return children;
  if (!('id' in data) && !wholePage)
    return (
      <>
        {hasFigures(data) && <IllustrativeFigures />}
        {children}
      </>
    );
  const stated = 'stated' in data ? (data.stated as readonly string[]) : [];
  return (
    <IllustrativeRecord value={stated}>
      {!wholePage && !isMarked && (
        <p>
          <IllustrativeMark stated={stated} />
        </p>
      )}
      {children}
    </IllustrativeRecord>
  );
}

/** Shows the data of a query, or that it is loading, not permitted, not found, or failed. */
export function QueryState<Data>({ query, wholePage, children }: QueryStateProps<Data>) {
  if (query.data !== undefined)
    return (
      <Marked data={query.data} wholePage={wholePage}>
        {children(query.data)}
      </Marked>
    );
  if (query.isError) {
    const retry = () => void query.refetch();
    return <ErrorState error={query.error} onRetry={retry} wholePage={wholePage} />;
  }
  return <Loading />;
}

interface LoadedQueryProps<Answer, Data, Key extends QueryKey> extends LoadedProps<Data> {
  readonly query: UseQueryOptions<Answer, Error, Data, Key>;
}

/** Asks for data, and shows it as `QueryState` does. */
export function Loaded<Answer, Data, Key extends QueryKey>({
  query,
  ...shown
}: LoadedQueryProps<Answer, Data, Key>) {
  return <QueryState query={useQuery(query)} {...shown} />;
}
