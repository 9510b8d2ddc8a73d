import { identifierSchemeLabel, ORGANISATION_KIND_LABELS } from '@almoner/domain/organisations';
import { SummaryList } from '../../../components/facts.js';
import type { Organisation } from '../organisations-types.js';

/** The details of an organisation, the register that lists it, and where it works. */
export function OrganisationDetails({ organisation }: { organisation: Organisation }) {
  const { kind, identifierScheme, identifier, areas } = organisation;
  return (
    <SummaryList
      items={[
        { key: 'Kind', value: ORGANISATION_KIND_LABELS[kind] },
        { key: identifierSchemeLabel(identifierScheme), value: identifier },
        { key: 'Works in', value: areas.map((area) => area.name).join(', ') || 'No area recorded' },
      ]}
    />
  );
}
