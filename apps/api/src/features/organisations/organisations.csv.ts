import { identifierSchemeLabel, ORGANISATION_KIND_LABELS } from '@almoner/domain/organisations';
import type { CsvColumn } from '../../platform/http/csv.js';
import { OrganisationView } from './organisations.dto.js';

/** The columns of the export. */
export const ORGANISATION_COLUMNS: CsvColumn<OrganisationView>[] = [
  { heading: 'Organisation', value: (o) => o.name },
  { heading: 'Kind', value: (o) => ORGANISATION_KIND_LABELS[o.kind] },
  { heading: 'Register', value: (o) => identifierSchemeLabel(o.identifierScheme) },
  { heading: 'Identifier', value: (o) => o.identifier },
  { heading: 'Areas', value: (o) => o.areas.map((area) => area.name).join('; ') },
  { heading: 'Illustrative', value: (o) => (o.illustrative ? 'Yes' : 'No') },
];
