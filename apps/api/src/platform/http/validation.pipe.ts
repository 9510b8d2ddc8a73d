import { refusal, RefusalError, type FieldReason } from '@almoner/domain/shared';
import { ValidationPipe, type ArgumentMetadata, type Type as Class } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { LIMITS } from './limits.js';
import { fieldsOf, MOST_ITEMS } from './field-options.js';
import { pointerTo } from './problem.js';

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return capital.endsWith('.') ? capital : `${capital}.`;
}

function reasons(errors: readonly ValidationError[], path: string): FieldReason[] {
  return errors.flatMap((error) => {
    const pointer = pointerTo(path, error.property);
    const own = Object.values(error.constraints ?? {}).map((detail) => ({
      pointer,
      detail: sentence(detail),
    }));
    return [...own, ...reasons(error.children ?? [], pointer)];
  });
}

/**
 * Caches the validation rules that class-validator finds for each class. Without the cache it searches all classes each
 * time it checks an object, which took a tenth of a request's time. The rules of a class do not change once it is
 * loaded.
 */
function keepMetadata(): void {
  const storage = getMetadataStorage();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const kept = new Map<unknown, ReturnType<typeof find>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || groups) return find(target, schema, always, strictGroups, groups);
    const known = kept.get(target) ?? find(target, schema, always, strictGroups, groups);
    kept.set(target, known);
    return known;
  };
}

keepMetadata();

/** The objects in a field, each with its pointer; a list holds several. */
function objectsIn(value: unknown, pointer: string): [pointer: string, item: unknown][] {
  if (value === undefined || value === null || typeof value === 'string') return [];
  if (!Array.isArray(value)) return [[pointer, value]];
  return value.slice(0, MOST_ITEMS).map((item, n) => [`${pointer}/${n}`, item]);
}

/**
 * What is wrong with the shape of a value: something else in place of an object, or a field that its class does not
 * declare, at any depth. class-validator cannot tell: it takes a list in place of an object, and finds names such as
 * `toString` in each object that it looks a name up in.
 */
function shapeFaults(value: unknown, type: Class<object>, path: string): FieldReason[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ pointer: path, detail: 'Enter an object.' }];
  const known = fieldsOf(type);
  return Object.entries(value).flatMap(([name, entry]) => {
    const pointer = pointerTo(path, name);
    const nested = known.get(name);
    if (nested === undefined) return [{ pointer, detail: 'This field is not known here.' }];
    if (nested === null) return [];
    return objectsIn(entry, pointer).flatMap(([at, item]) => shapeFaults(item, nested(), at));
  });
}

/** The refusal of fields; a request with very many faults is told the first of them. */
function invalid(faults: readonly FieldReason[]): RefusalError {
  return new RefusalError(refusal('shared.invalid', {}, faults.slice(0, LIMITS.namedFaults)));
}

/** Refuses a body or a query that is not exactly what the route describes, naming each field. */
class FieldsPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype } = metadata;
    if (metatype && this.toValidate(metadata) && value !== undefined) {
      const faults = shapeFaults(value, metatype as Class<object>, '');
      if (faults.length > 0) throw invalid(faults);
    }
    return super.transform(value, metadata);
  }
}

export function createValidationPipe(): ValidationPipe {
  return new FieldsPipe({
    transform: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => invalid(reasons(errors, '')),
  });
}
