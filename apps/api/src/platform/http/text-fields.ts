import { isUuid } from '@almoner/domain/shared';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { type FieldOptions, presence, documented, check, MOST_ITEMS } from './field-options.js';

interface TextOptions extends FieldOptions {
  readonly max?: number;
  /** The shortest text accepted; 1 where left out. */
  readonly min?: number;
}

const hasNoNul = check(
  'noNul',
  (v) => typeof v !== 'string' || !v.includes('\0'),
  'NUL is not accepted',
);

/** Text of 1 to `max` (200) characters; white space at both ends is removed. */
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

/** The id of a record: one UUID. */
export function IdField(options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    check('uuid', isUuid, 'Enter the id of a record'),
    documented(options, { type: String, format: 'uuid' }),
  );
}

/** One of a fixed list of values. `name` makes the OpenAPI document declare the list once under that name. */
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
