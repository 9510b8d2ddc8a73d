import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { ErrorState, PageHeading } from '../../components/page.js';

/** Shown in place of a page that failed. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageHeading title="This page cannot be shown" />
      <ErrorState error={error} onRetry={retry} />
    </>
  );
}

/** The page for an address that does not exist. */
export function NotFoundPage() {
  return (
    <>
      <PageHeading title="Page not found" />
      <p>
        If you typed the address, check that it is right. If you pasted it, check that you copied
        all of it.
      </p>
      <p>
        <Link to="/">Go to the home page</Link>
      </p>
    </>
  );
}
