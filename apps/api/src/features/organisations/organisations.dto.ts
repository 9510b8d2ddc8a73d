import { IDENTIFIER_SCHEMES, ORGANISATION_KINDS } from '@almoner/domain/organisations';
import { CommandAnswer } from '../../platform/http/command-answer.js';
import { field, Fields } from '../../platform/http/fields.js';
import { AreaLink } from '../areas/areas.dto.js';

class EnterpriseMember extends Fields({
  id: field.id(),
  name: field.text(),
}) {}

export class OrganisationItem extends Fields({
  id: field.id(),
  name: field.text(),
  kind: field.choice(ORGANISATION_KINDS, { name: 'OrganisationKind' }),
  identifierScheme: field.choice(IDENTIFIER_SCHEMES, {
    name: 'IdentifierScheme',
    description: 'The register that the identifier is from, by its org-id.guide code.',
  }),
  identifier: field.text({ example: 'SC012345' }),
  areaCodes: field.textList({ description: 'Codes of the areas it works in.' }),
  areas: field.list(() => AreaLink, { description: 'The same areas with their names.' }),
  enterpriseHeadId: field.id({
    nullable: true,
    description:
      'The organisation at the head of its enterprise; null where it is alone or the head.',
  }),
  enterprise: field.list(() => EnterpriseMember, {
    description:
      'The other organisations of its enterprise, which the limits of subsidy control count together.',
  }),
  illustrative: field.flag({ description: 'True where the record is invented for demonstration.' }),
  version: field.integer({ min: 1 }),
}) {}

export class OrganisationView extends Fields(OrganisationItem, {
  commands: field.list(() => CommandAnswer, {
    description: '`update`: whether the reader may change it. Empty for people of organisations.',
  }),
}) {}

export class UpdateOrganisation extends Fields({
  name: field.text({ optional: true, printed: true }),
  kind: field.choice(ORGANISATION_KINDS, { optional: true, name: 'OrganisationKind' }),
  identifierScheme: field.choice(IDENTIFIER_SCHEMES, { optional: true, name: 'IdentifierScheme' }),
  identifier: field.text({
    optional: true,
    max: 100,
    description: 'Checked against the scheme; spaces are dropped.',
  }),
  areaCodes: field.textList({
    optional: true,
    description: 'Codes of known areas; replaces all of them.',
  }),
  enterpriseHeadId: field.id({
    optional: true,
    nullable: true,
    description: 'The organisation at the head of its enterprise, which has no head itself.',
  }),
}) {}

export class CreateOrganisation extends Fields(UpdateOrganisation, {
  name: field.text({ printed: true }),
  kind: field.choice(ORGANISATION_KINDS, { name: 'OrganisationKind' }),
  identifierScheme: field.choice(IDENTIFIER_SCHEMES, { name: 'IdentifierScheme' }),
  identifier: field.text({
    max: 100,
    description: 'Checked against the scheme; spaces are dropped.',
    example: 'SC012345',
  }),
}) {}
