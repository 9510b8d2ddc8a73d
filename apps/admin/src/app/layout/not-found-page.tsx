import { Link } from '@tanstack/react-router';
import { PageHeading } from '../../components/page-heading.js';

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
