import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';

/** How many items a list may have at most. */
export const MOST_ITEMS = 500;

/** The options of every field. */
export interface FieldOptions {
  /** What the field means: shape, unit, source of its rule. */
  readonly description?: string;
  /** The field may be left out. */
  readonly optional?: boolean;
  /** The field may be null. */
  readonly nullable?: boolean;
  readonly example?: unknown;
}

/** Skips the other checks where the field is left out or null, if it may be. */
export function presence({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  if (!optional && !nullable) return [];
  return [
    ValidateIf(
      (_object, value) => !(optional && value === undefined) && !(nullable && value === null),
    ),
  ];
}

/** The field's description for the OpenAPI document. */
export function documented(options: FieldOptions, api: ApiPropertyOptions): PropertyDecorator {
  const { description, example, optional, nullable } = options;
  return ApiProperty({
    ...api,
    description,
    example,
    required: !optional,
    ...(nullable ? { nullable: true } : {}),
  } as ApiPropertyOptions);
}

/** A check of our own, with the text of its refusal. */
export function check(
  name: string,
  test: (value: unknown) => boolean,
  words: string,
): PropertyDecorator {
  const options: ValidationOptions = { message: words };
  return ValidateBy({ name, validator: { validate: (value) => test(value) } }, options);
}
