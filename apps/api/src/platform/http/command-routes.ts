import type { Lifecycle } from '@almoner/domain/shared';
import { applyDecorators, Body, type Type } from '@nestjs/common';
import { Idempotent, RequirePermission } from '../auth/permission.decorator.js';
import { Context } from '../auth/request-context.decorator.js';
import type { RequestContext } from '../database/request-context.js';
import { IdParam } from './id-param.js';
import { NoFields } from './no-fields.js';
import { CommandRoute } from './routes.js';

/** The options of a command's route that its row of the lifecycle does not have. */
interface CommandRouteOptions {
  /** The name of the operation, `approveAward`. */
  readonly handler: string;
  /** The body of a command that needs a reason. */
  readonly body?: Type<{ readonly reason: string }>;
  readonly idempotent?: boolean;
}

/** Carries out the commands of a record. */
export interface CommandGiver<Command extends string, View> {
  give(context: RequestContext, command: Command, id: string, reason?: string): Promise<View>;
}

/**
 * A base class for controllers with the routes `POST {path}/:id/{command}` of a lifecycle's regular commands. Each
 * route requires the permission of its row.
 */
export function CommandRoutes<Command extends string, View extends object>(
  lifecycle: Lifecycle<string, string>,
  view: Type<View>,
  routes: Readonly<Record<Command, CommandRouteOptions>>,
) {
  class CommandsController {
    constructor(protected readonly commands: CommandGiver<Command, View>) {}
  }
  const { prototype } = CommandsController;
  for (const [command, options] of Object.entries(routes) as [Command, CommandRouteOptions][]) {
    const { handler, body, idempotent } = options;
    const row = lifecycle.transitions.find((candidate) => candidate.command === command);
    if (!row) throw new Error(`The lifecycle of the ${lifecycle.thing} has no command ${command}.`);
    const value = function (
      this: CommandsController,
      context: RequestContext,
      id: string,
      given?: { readonly reason: string },
    ): Promise<View> {
      return this.commands.give(context, command, id, given?.reason);
    };
    const descriptor = { value, writable: true, configurable: true, enumerable: false };
    Object.defineProperty(value, 'name', { value: handler });
    Object.defineProperty(prototype, handler, descriptor);
    Context()(prototype, handler, 0);
    IdParam()(prototype, handler, 1);
    if (body) Body()(prototype, handler, 2);
    Reflect.defineMetadata(
      'design:paramtypes',
      [Object, String, ...(body ? [body] : [])],
      prototype,
      handler,
    );
    applyDecorators(
      CommandRoute(`:id/${command}`, view),
      RequirePermission(row.permission),
      ...(idempotent ? [Idempotent()] : []),
      ...(body ? [] : [NoFields()]),
    )(prototype, handler, descriptor);
  }
  return CommandsController;
}
