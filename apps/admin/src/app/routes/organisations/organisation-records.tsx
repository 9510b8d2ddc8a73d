import { Link } from '@tanstack/react-router';

/** Links to the applications, awards, payments and returns of an organisation. */
export function OrganisationRecords({ organisationId }: { organisationId: string }) {
  return (
    <section aria-labelledby="records-heading">
      <h2 id="records-heading">Its records</h2>
      <ul>
        <li>
          <Link to="/applications" search={{ organisationId }}>
            Applications
          </Link>
        </li>
        <li>
          <Link to="/awards" search={{ organisationId }}>
            Awards
          </Link>
        </li>
        <li>
          <Link to="/payments" search={{ organisationId }}>
            Payments
          </Link>
        </li>
        <li>
          <Link to="/returns" search={{ organisationId }}>
            Returns
          </Link>
        </li>
      </ul>
    </section>
  );
}
