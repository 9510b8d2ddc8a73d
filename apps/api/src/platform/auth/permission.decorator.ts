import type { Permission } from '@almoner/domain/shared';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';

/** What a route asks of who calls it. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'permission'; readonly permission: Permission };

export const ACCESS = 'almoner:access';
export const IDEMPOTENT = 'almoner:idempotent';

function declare(access: Access, documented: string): MethodDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, access),
    ApiExtension('x-almoner-permission', documented),
  );
}

/** The route is for people who hold the permission, everywhere or for some fund. */
export function RequirePermission(permission: Permission): MethodDecorator {
  return declare({ kind: 'permission', permission }, permission);
}

/** The route is for everybody. */
export function Public(): MethodDecorator {
  return declare({ kind: 'public' }, 'public');
}

/** The route is for everybody who is signed in. */
export function SignedIn(): MethodDecorator {
  return declare({ kind: 'signed-in' }, 'signed-in');
}

/** The command needs an `Idempotency-Key` and acts once for each. */
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
