import {
  IDENTIFIER_SCHEMES,
  ORGANISATION_KINDS,
  type IdentifierScheme,
  type OrganisationKind,
} from '@almoner/domain/organisations';
import {
  ChoiceField,
  FlagField,
  IdField,
  IntegerField,
  ListField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';
import { AreaLink } from '../areas/areas.dto.js';

export class OrganisationView {
  @IdField()
  id: string;

  @TextField()
  name: string;

  @ChoiceField(ORGANISATION_KINDS, { name: 'OrganisationKind' })
  kind: OrganisationKind;

  @ChoiceField(IDENTIFIER_SCHEMES, {
    name: 'IdentifierScheme',
    description: 'The register that the identifier is from, by its org-id.guide code.',
  })
  identifierScheme: IdentifierScheme;

  @TextField({ example: 'SC012345' })
  identifier: string;

  @TextListField({ description: 'Codes of the areas it works in.' })
  areaCodes: string[];

  @ListField(() => AreaLink, { description: 'The same areas with their names.' })
  areas: AreaLink[];

  @FlagField({ description: 'True where the record is invented for demonstration.' })
  illustrative: boolean;

  @IntegerField({ min: 1 })
  version: number;
}

export class UpdateOrganisation {
  @TextField({ optional: true })
  name?: string;

  @ChoiceField(ORGANISATION_KINDS, { optional: true, name: 'OrganisationKind' })
  kind?: OrganisationKind;

  @ChoiceField(IDENTIFIER_SCHEMES, { optional: true, name: 'IdentifierScheme' })
  identifierScheme?: IdentifierScheme;

  @TextField({
    optional: true,
    max: 100,
    description: 'Checked against the scheme; spaces are dropped.',
  })
  identifier?: string;

  @TextListField({ optional: true, description: 'Codes of known areas; replaces all of them.' })
  areaCodes?: string[];
}

export class CreateOrganisation extends UpdateOrganisation {
  @TextField()
  declare name: string;

  @ChoiceField(ORGANISATION_KINDS, { name: 'OrganisationKind' })
  declare kind: OrganisationKind;

  @ChoiceField(IDENTIFIER_SCHEMES, { name: 'IdentifierScheme' })
  declare identifierScheme: IdentifierScheme;

  @TextField({ max: 100, example: 'SC012345' })
  declare identifier: string;
}
