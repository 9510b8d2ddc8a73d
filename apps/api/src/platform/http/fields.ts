import { isFinancialYearText, isPlainDate } from '@almoner/domain/calendar';
import { isUuid } from '@almoner/domain/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';

/**
 * Field decorators for request and response bodies: each says at once what is accepted and what the
 * OpenAPI document tells, so the two cannot differ.
 */
export interface FieldOptions {
  /** What the field is: shape, unit, the rule's source. */
  readonly description?: string;
  /** The field may be left out. */
  readonly optional?: boolean;
  /** The field may be null. */
  readonly nullable?: boolean;
  readonly example?: unknown;
}

interface TextOptions extends FieldOptions {
  readonly max?: number;
  /** The shortest text accepted; 1 unless told. */
  readonly min?: number;
}

interface IntegerOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
}

const MOST_ITEMS = 500;

function presence({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  if (!optional && !nullable) return [];
  return [
    ValidateIf(
      (_object, value) => !(optional && value === undefined) && !(nullable && value === null),
    ),
  ];
}

function documented(options: FieldOptions, api: ApiPropertyOptions): PropertyDecorator {
  const { description, example, optional, nullable } = options;
  return ApiProperty({
    ...api,
    description,
    example,
    required: !optional,
    ...(nullable ? { nullable: true } : {}),
  } as ApiPropertyOptions);
}

function check(name: string, test: (value: unknown) => boolean, words: string): PropertyDecorator {
  const options: ValidationOptions = { message: words };
  return ValidateBy({ name, validator: { validate: (value) => test(value) } }, options);
}

const hasNoNul = check(
  'noNul',
  (v) => typeof v !== 'string' || !v.includes('\0'),
  'NUL is not accepted',
);

/** Text of 1 to `max` (200) characters; surrounding white space is dropped. */
export function TextField(options: TextOptions = {}): PropertyDecorator {
  const { min = 1, max = 200 } = options;
  return applyDecorators(
    ...presence(options),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim() : value,
    ),
    IsString({ message: 'Enter text' }),
    MinLength(min, { message: min === 1 ? 'Enter something' : `Enter at least ${min} characters` }),
    MaxLength(max, { message: `Enter at most ${max} characters` }),
    hasNoNul,
    documented(options, { type: String, minLength: min, maxLength: max }),
  );
}

/** A whole number. */
export function IntegerField(options: IntegerOptions = {}): PropertyDecorator {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = options;
  return applyDecorators(
    ...presence(options),
    IsInt({ message: 'Enter a whole number' }),
    Min(min, { message: `Enter ${min} or more` }),
    Max(max, { message: `Enter ${max} or less` }),
    documented(options, { type: 'integer', minimum: min, maximum: max }),
  );
}

/** An amount in integer pence from `min` (0) to 2^53 − 1 (design: 1-product, money rule 1). */
export function MoneyField(options: IntegerOptions = {}): PropertyDecorator {
  return IntegerField({ min: 0, example: 39_949_600, ...options });
}

/** True or false. */
export function FlagField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsBoolean({ message: 'Enter true or false' }),
    documented(options, { type: Boolean }),
  );
}

/** The id of a record: one UUID. */
export function IdField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    check('uuid', isUuid, 'Enter the id of a record'),
    documented(options, { type: String, format: 'uuid' }),
  );
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function DateField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    check(
      'plainDate',
      (v) => typeof v === 'string' && isPlainDate(v),
      'Enter a real date as YYYY-MM-DD',
    ),
    documented(options, { type: String, format: 'date', example: '2026-11-30' }),
  );
}

/** An instant in ISO UTC; used in responses. */
export function InstantField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    documented(options, { type: String, format: 'date-time' }),
  );
}

/** A financial year from 1 April to 31 March, `2023-24`. */
export function FinancialYearField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    check(
      'financialYear',
      (v) => typeof v === 'string' && isFinancialYearText(v),
      'Enter a financial year such as 2023-24',
    ),
    documented(options, { type: String, pattern: '^\\d{4}-\\d{2}$', example: '2023-24' }),
  );
}

/** One of a closed list of values. `name` lets the OpenAPI document share the list. */
export function ChoiceField(
  values: readonly string[],
  options: FieldOptions & { readonly name?: string } = {},
): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsIn(values, { message: `Enter one of ${values.join(', ')}` }),
    documented(options, {
      enum: [...values],
      ...(options.name ? { enumName: options.name } : {}),
    }),
  );
}

/** One nested object. */
export function ObjectField(
  type: () => new () => object,
  options: FieldOptions = {},
): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    check(
      'object',
      (v) => typeof v === 'object' && v !== null && !Array.isArray(v),
      'Enter an object',
    ),
    ValidateNested(),
    Type(type),
    // Swagger takes a function for a lazy type only when it is called `type`
    documented(options, { type: () => type() }),
  );
}

/** A list of nested objects. */
export function ListField(
  type: () => new () => object,
  options: FieldOptions = {},
): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsArray({ message: 'Enter a list' }),
    ArrayMaxSize(MOST_ITEMS, { message: `Enter at most ${MOST_ITEMS}` }),
    ValidateNested({ each: true, message: 'Enter a list of objects' }),
    Type(type),
    documented(options, { type: () => [type()] }),
  );
}

/** A list of texts of at most 200 characters each. */
export function TextListField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsArray({ message: 'Enter a list' }),
    ArrayMaxSize(MOST_ITEMS, { message: `Enter at most ${MOST_ITEMS}` }),
    check(
      'textList',
      (v) =>
        Array.isArray(v) &&
        v.every(
          (t) => typeof t === 'string' && t.length > 0 && t.length <= 200 && !t.includes('\0'),
        ),
      'Enter a list of texts',
    ),
    documented(options, { type: [String] }),
  );
}

/** A list of ids. */
export function IdListField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsArray({ message: 'Enter a list' }),
    ArrayMaxSize(MOST_ITEMS, { message: `Enter at most ${MOST_ITEMS}` }),
    check('uuidList', (v) => Array.isArray(v) && v.every(isUuid), 'Enter a list of ids'),
    documented(options, { type: 'array', items: { type: 'string', format: 'uuid' } }),
  );
}

/** A list of financial years. */
export function FinancialYearListField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsArray({ message: 'Enter a list' }),
    ArrayMaxSize(20, { message: 'Enter at most 20' }),
    check(
      'financialYears',
      (v) => Array.isArray(v) && v.every((t) => typeof t === 'string' && isFinancialYearText(t)),
      'Enter financial years such as 2023-24',
    ),
    documented(options, { type: [String], example: ['2026-27', '2027-28'] }),
  );
}

/** A map from text to text of at most 20,000 characters each, such as answers by question. */
export function TextMapField(options: FieldOptions = {}): PropertyDecorator {
  const fits = (v: unknown): boolean =>
    typeof v === 'object' &&
    v !== null &&
    !Array.isArray(v) &&
    Object.entries(v).length <= MOST_ITEMS &&
    Object.entries(v).every(
      ([key, text]) =>
        key.length <= 100 &&
        typeof text === 'string' &&
        text.length <= 20_000 &&
        !`${key}${text}`.includes('\0'),
    );
  return applyDecorators(
    ...presence(options),
    check('textMap', fits, 'Enter an object of texts of at most 20,000 characters'),
    documented(options, { type: 'object', additionalProperties: { type: 'string' } }),
  );
}
