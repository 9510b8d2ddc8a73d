import {
  Inject,
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { flag } from './field-kinds.js';

const VIEW = 'almoner:view';

/** Remembers which class a route answers with. */
export function answersWith(view: Type): MethodDecorator {
  return SetMetadata(VIEW, view);
}

/**
 * Says of a view that puts figures of several records together whether it has illustrative ones. Nobody sets it: in a
 * demonstration every record is illustrative but for what the public texts state of it (docs/glossary.md, What is shown
 * as real), so what is made of them is too.
 */
export const illustrativeFigures = flag({
  optional: true,
  description: 'True where it contains what was invented for the demonstration.',
});

function hasField(view: Type | undefined): boolean {
  if (view === undefined) return false;
  const prototype = view.prototype as object;
  const fields = Reflect.getMetadata('swagger/apiModelPropertiesArray', prototype) as
    string[] | undefined;
  return fields?.includes(':illustrative') ?? false;
}

/** Fills `illustrative` in where a route's view declares it and its handler has left it to the mark of the world. */
@Injectable()
export class IllustrativeFigures implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const view = this.reflector.get<Type | undefined>(VIEW, context.getHandler());
    if (!hasField(view)) return next.handle();
    return next.handle().pipe(
      map((answer: { illustrative?: boolean }) => {
        return { illustrative: this.config.demonstration, ...answer };
      }),
    );
  }
}
