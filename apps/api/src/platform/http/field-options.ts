import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';

/** How many items a list may have at most. */
export const MOST_ITEMS = 500;

declare const VALUE: unique symbol;

/** The declaration of a field: its check, its description for the OpenAPI document, and the type `T` of its value. */
export type Field<T> = PropertyDecorator & { readonly [VALUE]?: () => T };

/** The options of every field. `Nullable` and `Optional` are true where the options say so. */
export interface FieldOptions<Nullable = boolean, Optional = boolean> {
  /** What the field means: shape, unit, source of its rule. */
  readonly description?: string;
  /** The field may be left out. */
  readonly optional?: Optional;
  /** The field may be null. */
  readonly nullable?: Nullable;
  readonly example?: unknown;
}

/** The type of a field that may be null or left out, if its options say so. */
export type Kept<T, Nullable, Optional> =
  T | (Nullable extends true ? null : never) | (Optional extends true ? undefined : never);

/** A kind of field with values of type `T`; `More` are the options that only this kind has. */
export type Kind<T, More = object> = <Nullable = false, Optional = false>(
  options?: FieldOptions<Nullable, Optional> & More,
) => Field<Kept<T, Nullable, Optional>>;

/** The class of the object in a field, or of each object in its list; null where it holds neither. */
type NestedClass = (() => Class<object>) | null;

const FIELDS = Symbol('almoner:fields');

/** The fields that a class declares, by name. */
export function fieldsOf(type: Class<object>): ReadonlyMap<string, NestedClass> {
  const prototype = type.prototype as object;
  return (
    (Reflect.getMetadata(FIELDS, prototype) as Map<string, NestedClass> | undefined) ?? new Map()
  );
}

/** Adds a field to those that a class declares. */
export function addField(prototype: object, name: string, nested: NestedClass): void {
  const known = fieldsOf(prototype.constructor as Class<object>);
  Reflect.defineMetadata(FIELDS, new Map([...known, [name, nested]]), prototype);
}

/** A check of our own, with the text of its refusal. */
export function check(
  name: string,
  test: (value: unknown) => boolean,
  message: string | ((args: ValidationArguments) => string),
): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: (value) => test(value) } }, { message });
}

/** A check that says itself what is wrong with a value: null where nothing is. */
export function checkFault(
  name: string,
  fault: (value: unknown) => string | null,
): PropertyDecorator {
  return check(
    name,
    (value) => fault(value) === null,
    ({ value }) => fault(value) ?? '',
  );
}

/**
 * A field with its checks, which are skipped where it is left out or null and may be, and its description. `nested` is
 * the class of the object or objects that it holds.
 */
export function declared(
  options: FieldOptions<unknown, unknown>,
  checks: readonly PropertyDecorator[],
  api: ApiPropertyOptions,
  nested: NestedClass = null,
): Field<never> {
  const { description, example, optional, nullable } = options;
  const mayBeMissing = ValidateIf(
    (_object, value) => !(optional && value === undefined) && !(nullable && value === null),
  );
  return applyDecorators(
    ((prototype, name) => addField(prototype, String(name), nested)) satisfies PropertyDecorator,
    ...(optional || nullable ? [mayBeMissing] : []),
    ...checks,
    ApiProperty({
      ...api,
      ...{ description, example, required: !optional },
      ...(nullable ? { nullable: true } : {}),
    } as ApiPropertyOptions),
  );
}
