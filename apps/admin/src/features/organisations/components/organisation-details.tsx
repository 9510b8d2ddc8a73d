import { identifierSchemeLabel, ORGANISATION_KIND_LABELS } from '@almoner/domain/organisations';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { SummaryList } from '../../../components/facts.js';
import type { Organisation } from '../organisations-types.js';

/** The details of an organisation, the register that lists it, and where it works. */
export function OrganisationDetails({ organisation }: { organisation: Organisation }) {
  const { kind, identifierScheme, identifier, areas, enterprise, enterpriseHeadId } = organisation;
  return (
    <SummaryList
      items={[
        { key: 'Kind', value: ORGANISATION_KIND_LABELS[kind] },
        { key: identifierSchemeLabel(identifierScheme), value: identifier },
        ...(enterprise.length > 0
          ? [
              {
                key: 'Enterprise',
                value: (
                  <>
                    One enterprise with{' '}
                    {enterprise.map(({ id, name }, index) => (
                      <Fragment key={id}>
                        {index > 0 && ', '}
                        <Link to="/organisations/$id" params={{ id }}>
                          {name}
                        </Link>
                        {id === enterpriseHeadId && ' (its head)'}
                      </Fragment>
                    ))}
                  </>
                ),
              },
            ]
          : []),
        { key: 'Works in', value: areas.map((area) => area.name).join(', ') || 'No area recorded' },
      ]}
    />
  );
}
