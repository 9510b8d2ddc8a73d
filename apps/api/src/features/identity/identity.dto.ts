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
    description: 'The fund it is held for; null where it is held everywhere.',
  })
  fundId: string | null;

  @TextField({ nullable: true })
  fundName: string | null;
}

class GrantedPermission {
  @ChoiceField(PERMISSIONS, { name: 'Permission' })
  permission: Permission;

  @FlagField({ description: 'True where it is held for every fund.' })
  everywhere: boolean;

  @IdListField({ description: 'The funds it is held for where it is not held everywhere.' })
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
  @TextField({ description: 'What names the persona in the address of its sign-in.' })
  key: string;

  @TextField()
  name: string;

  @ChoiceField(ROLE_NAMES, { name: 'Role' })
  role: Role;

  @TextField()
  roleLabel: string;

  @TextField({ nullable: true })
  organisationName: string | null;

  @TextField({ description: 'What this person comes for.' })
  description: string;
}

export class PersonaList {
  @ListField(() => Persona)
  items: Persona[];
}

export class PeopleQuery {
  @ChoiceField(PERMISSIONS, { name: 'Permission', description: 'The permission they must hold.' })
  permission: Permission;

  @IdField({ optional: true, description: 'The fund they must hold it for.' })
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
