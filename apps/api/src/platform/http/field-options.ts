import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';

/** The most items that a list takes. */
export const MOST_ITEMS = 500;

/** What every field can say of itself. */
export interface FieldOptions {
  /** What the field is: shape, unit, the rule's source. */
  readonly description?: string;
  /** The field may be left out. */
  readonly optional?: boolean;
  /** The field may be null. */
  readonly nullable?: boolean;
  readonly example?: unknown;
}

/** Lets the other checks pass where the field is left out or null and may be. */
export function presence({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  if (!optional && !nullable) return [];
  return [
    ValidateIf(
      (_object, value) => !(optional && value === undefined) && !(nullable && value === null),
    ),
  ];
}

/** What the OpenAPI document tells of the field. */
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

/** A check of our own, with the words of its refusal. */
export function check(
  name: string,
  test: (value: unknown) => boolean,
  words: string,
): PropertyDecorator {
  const options: ValidationOptions = { message: words };
  return ValidateBy({ name, validator: { validate: (value) => test(value) } }, options);
}
