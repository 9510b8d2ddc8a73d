import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { PageHeading } from '../../components/page-heading.js';
import { ErrorState } from '../../components/states.js';

/** A page that could not be shown at all. */
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
