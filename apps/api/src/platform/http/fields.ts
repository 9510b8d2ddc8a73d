import type { Type } from '@nestjs/common';
import { OmitType } from '@nestjs/swagger';
import { addField, fieldsOf, type Field } from './field-options.js';

export * as field from './field-kinds.js';

type Declared = Readonly<Record<string, Field<unknown>>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;

type OptionalName<F> = {
  [Name in keyof F]: undefined extends ValueOf<F[Name]> ? Name : never;
}[keyof F];

/** An object with the declared fields. */
type With<F> = { [Name in Exclude<keyof F, OptionalName<F>>]: ValueOf<F[Name]> } & {
  [Name in OptionalName<F>]?: ValueOf<F[Name]>;
};

/**
 * A class with the declared fields, to be extended under a name: the body of a request or a response, or a part of one.
 * Each declaration (`field.text({ max: 400 })`) gives the field its check, its description in the OpenAPI document and
 * its type, so that the three cannot differ. The fields of a `base` come first; a field that is declared again replaces
 * the one of the base.
 */
export function Fields<F extends Declared>(fields: F): Type<With<F>>;
export function Fields<Base extends object, F extends Declared>(
  base: Type<Base>,
  fields: F,
): Type<Omit<Base, keyof F> & With<F>>;
export function Fields(...given: [Declared] | [Type<object>, Declared]): Type<object> {
  const [base, fields] = given.length === 1 ? [class {}, ...given] : given;
  // without what is declared again: class-validator would go on to apply the checks of a base class
  class WithFields extends OmitType(base, Object.keys(fields) as never[]) {}
  for (const [name, nested] of fieldsOf(base)) addField(WithFields.prototype, name, nested);
  for (const [name, declare] of Object.entries(fields)) declare(WithFields.prototype, name);
  return WithFields;
}
