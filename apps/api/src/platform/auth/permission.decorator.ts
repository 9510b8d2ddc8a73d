import { isForAudience, type Permission } from '@almoner/domain/shared';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';

/** What a route requires of the person who calls it. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'permission'; readonly permission: Permission };

export const ACCESS = 'almoner:access';
export const IDEMPOTENT = 'almoner:idempotent';

/** Says for which organisation a person acts who is a member of several. */
export const ORGANISATION_HEADER = 'x-almoner-organisation';

const ACTING = ApiHeader({
  name: 'X-Almoner-Organisation',
  required: false,
  schema: { type: 'string', format: 'uuid' },
  description:
    'For which organisation the person acts: its id. Needed by a person of several organisations only.',
});

function declare(access: Access, documented: string, isForOrganisations: boolean): MethodDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, access),
    ApiExtension('x-almoner-permission', documented),
    ...(isForOrganisations ? [ACTING] : []),
  );
}

/** Allows the route to people who have the permission, in every fund or in some. */
export function RequirePermission(permission: Permission): MethodDecorator {
  return declare(
    { kind: 'permission', permission },
    permission,
    isForAudience(permission, 'organisation'),
  );
}

/** Allows the route to everybody, signed in or not. */
export function Public(): MethodDecorator {
  return declare({ kind: 'public' }, 'public', false);
}

/** Allows the route to everybody who is signed in. */
export function SignedIn(): MethodDecorator {
  return declare({ kind: 'signed-in' }, 'signed-in', true);
}

/** Requires an `Idempotency-Key`; a command with the same key is carried out once. */
export function Idempotent(): MethodDecorator {
  return applyDecorators(
    SetMetadata(IDEMPOTENT, true),
    ApiExtension('x-almoner-idempotent', true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'A fresh UUID for each intended command, the same for each retry of it.',
    }),
  );
}
