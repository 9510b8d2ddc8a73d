import {
  PERMISSIONS,
  ROLE_NAMES,
  type Audience,
  type Permission,
  type Role,
} from '@almoner/domain/shared';
import {
  ChoiceField,
  FlagField,
  IdField,
  IdListField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../platform/http/fields.js';

export class SignIn {
  @TextField({ max: 254, example: 'officer@almoner.example' })
  email: string;

  @TextField({ max: 1000 })
  password: string;
}

class SignedInUser {
  @IdField()
  id: string;

  @TextField()
  name: string;
}

class SignedInOrganisation {
  @IdField()
  id: string;

  @TextField()
  name: string;
}

class AssignedRole {
  @ChoiceField(ROLE_NAMES, { name: 'Role' })
  role: Role;

  @TextField({ description: 'The role in words.' })
  label: string;

  @IdField({
    nullable: true,
    description: 'The fund in which the person has it; null where they have it in every fund.',
  })
  fundId: string | null;

  @TextField({ nullable: true })
  fundName: string | null;
}

class GrantedPermission {
  @ChoiceField(PERMISSIONS, { name: 'Permission' })
  permission: Permission;

  @FlagField({ description: 'True where the person has it in every fund.' })
  everywhere: boolean;

  @IdListField({
    description: 'The funds in which the person has it; empty where it is every fund.',
  })
  fundIds: string[];
}

export class SessionView {
  @ObjectField(() => SignedInUser)
  user: SignedInUser;

  @ObjectField(() => SignedInOrganisation, { nullable: true, description: 'Null for staff.' })
  organisation: SignedInOrganisation | null;

  @ChoiceField(['staff', 'organisation'], { name: 'Audience' })
  audience: Audience;

  @ListField(() => AssignedRole)
  roles: AssignedRole[];

  @ListField(() => GrantedPermission)
  permissions: GrantedPermission[];

  @TextListField({ description: 'Whose approval of payments is lent to the person today.' })
  standsInFor: string[];

  @FlagField({
    description: 'True where personas sign in with one click; always marked on screen.',
  })
  demonstration: boolean;
}

export class Persona {
  @TextField({ description: 'The key of the persona in the address that signs them in.' })
  key: string;

  @TextField()
  name: string;

  @ChoiceField(ROLE_NAMES, { name: 'Role' })
  role: Role;

  @TextField()
  roleLabel: string;

  @TextField({ nullable: true })
  organisationName: string | null;

  @TextField({ description: 'What this person uses Almoner for.' })
  description: string;
}

export class PersonaList {
  @ListField(() => Persona)
  items: Persona[];
}

export class PeopleQuery {
  @ChoiceField(PERMISSIONS, { name: 'Permission', description: 'The permission they must hold.' })
  permission: Permission;

  @IdField({ optional: true, description: 'The fund in which they must have it.' })
  fundId?: string;
}

export class StaffPerson {
  @IdField()
  id: string;

  @TextField()
  name: string;

  @TextListField({ description: 'Their roles in words.' })
  roles: string[];
}

export class StaffPersonList {
  @ListField(() => StaffPerson)
  items: StaffPerson[];
}
