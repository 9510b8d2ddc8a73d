import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { PageHeading } from '../../components/page-heading.js';
import { ErrorState } from '../../components/states.js';

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
