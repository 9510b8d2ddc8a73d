import { PERMISSIONS, ROLE_NAMES } from '@almoner/domain/shared';
import { field, Fields } from '../../platform/http/fields.js';

export class SignIn extends Fields({
  email: field.text({ max: 254, example: 'officer@almoner.example' }),
  password: field.text({ max: 1000 }),
}) {}

class SignedInUser extends Fields({
  id: field.id(),
  name: field.text(),
}) {}

class SignedInOrganisation extends Fields({
  id: field.id(),
  name: field.text(),
}) {}

class SignedInMembership extends Fields({
  organisation: field.object(() => SignedInOrganisation),
  roles: field.textList({ description: 'The roles of the person there, in words.' }),
}) {}

class AssignedRole extends Fields({
  role: field.choice(ROLE_NAMES, { name: 'Role' }),
  label: field.text({ description: 'The role in words.' }),
  fundId: field.id({
    nullable: true,
    description: 'The fund in which the person has it; null where they have it in every fund.',
  }),
  fundName: field.text({ nullable: true }),
}) {}

class GrantedPermission extends Fields({
  permission: field.choice(PERMISSIONS, { name: 'Permission' }),
  everywhere: field.flag({ description: 'True where the person has it in every fund.' }),
  fundIds: field.idList({
    description: 'The funds in which the person has it; empty where it is every fund.',
  }),
}) {}

export class SessionView extends Fields({
  user: field.object(() => SignedInUser),
  organisation: field.object(() => SignedInOrganisation, {
    nullable: true,
    description:
      'For which the person acts. Null for staff, and for a person of several organisations who has not said for which.',
  }),
  memberships: field.list(() => SignedInMembership, {
    description: 'The organisations for which the person may act; none for staff.',
  }),
  audience: field.choice(['staff', 'organisation'], { name: 'Audience' }),
  roles: field.list(() => AssignedRole),
  permissions: field.list(() => GrantedPermission),
  standsInFor: field.textList({
    description: 'Whose approval of payments is lent to the person today.',
  }),
  demonstration: field.flag({
    description: 'True where personas sign in with one click; always marked on screen.',
  }),
  answeredAt: field.instant({
    description: 'When the server answered, by the clock that says which day it is in Almoner.',
  }),
}) {}

export class Persona extends Fields({
  key: field.text({ description: 'The key of the persona in the address that signs them in.' }),
  name: field.text(),
  role: field.choice(ROLE_NAMES, { name: 'Role' }),
  roleLabel: field.text(),
  organisationName: field.text({ nullable: true }),
  description: field.text({ description: 'What this person uses Almoner for.' }),
}) {}

export class PersonaList extends Fields({
  items: field.list(() => Persona),
}) {}

export class PeopleQuery extends Fields({
  permission: field.choice(PERMISSIONS, {
    name: 'Permission',
    description: 'The permission they must hold.',
  }),
  fundId: field.id({ optional: true, description: 'The fund in which they must have it.' }),
}) {}

export class StaffPerson extends Fields({
  id: field.id(),
  name: field.text(),
  roles: field.textList({ description: 'Their roles in words.' }),
}) {}

export class StaffPersonList extends Fields({
  items: field.list(() => StaffPerson),
}) {}

export class AccountLock extends Fields({
  id: field.id({ description: 'Whose account it is.' }),
  name: field.text(),
  organisationName: field.text({ nullable: true, description: 'Null for staff.' }),
  lockedUntil: field.instant({ description: 'When the lock ends by itself.' }),
}) {}

export class AccountLockList extends Fields({
  items: field.list(() => AccountLock),
}) {}
