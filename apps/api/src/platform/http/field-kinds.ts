import {
  isPlainDate,
  isRecordedDay,
  isRecordedYear,
  isFinancialYearText,
} from '@almoner/domain/calendar';
import { isPenceText } from '@almoner/domain/money';
import {
  bankDetailsInText,
  characterFault,
  isUuid,
  printFault,
  storedText,
} from '@almoner/domain/shared';
import type { Type as Class } from '@nestjs/common';
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
  ValidateNested,
} from 'class-validator';
import {
  check,
  checkFault,
  declared,
  type Field,
  type FieldOptions,
  type Kept,
  type Kind,
  MOST_ITEMS,
} from './field-options.js';

interface Limits {
  readonly min?: number;
  readonly max?: number;
}

interface TextLimits extends Limits {
  /** True for what is only looked for and never stored, such as the text of a search. */
  readonly sought?: boolean;
  /** True for what a letter prints: refused are characters that the font of letters lacks. */
  readonly printed?: boolean;
}

/** What is wrong with a text that a person wrote (docs/glossary.md, Text). */
function faultOf(text: unknown): string | null {
  return typeof text === 'string' ? (characterFault(text) ?? bankDetailsInText(text)) : null;
}

/** What is wrong with the first of several texts that has a fault. */
function faultAmong(texts: unknown): string | null {
  if (typeof texts !== 'object' || texts === null) return null;
  for (const [name, text] of Object.entries(texts)) {
    const fault = characterFault(name) ?? faultOf(text);
    if (fault !== null) return Array.isArray(texts) ? fault : `In “${name}”: ${fault}`;
  }
  return null;
}

/** Every text of a list or a map in the form in which texts are stored. */
function storedTexts(value: unknown): unknown {
  if (typeof value === 'string') return storedText(value);
  if (Array.isArray(value)) return value.map(storedTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, storedTexts(entry)]));
}

/** Checks that the value is a list of at most `most` items, each of them a text for which `test` holds. */
function listOfTexts(
  name: string,
  test: (text: string) => boolean,
  words: string,
  most = MOST_ITEMS,
): PropertyDecorator[] {
  const fits = (value: unknown) =>
    Array.isArray(value) && value.every((item) => typeof item === 'string' && test(item));
  return [
    IsArray({ message: 'Enter a list' }),
    ArrayMaxSize(most, { message: `Enter at most ${most}` }),
    check(name, fits, words),
  ];
}

/**
 * Text of 1 to `max` (200) characters in its stored form; white space at both ends is removed. `min` 0 accepts an empty one.
 * Refused are characters that nobody can see and, unless it is only sought, bank details.
 */
export const text: Kind<string, TextLimits> = ({
  min = 1,
  max = 200,
  sought = false,
  printed = false,
  ...options
} = {}) =>
  declared(
    options,
    [
      Transform(({ value }: { value: unknown }) =>
        typeof value === 'string' ? storedText(value).trim() : value,
      ),
      IsString({ message: 'Enter text' }),
      MinLength(min, {
        message: min === 1 ? 'Enter something' : `Enter at least ${min} characters`,
      }),
      MaxLength(max, { message: `Enter at most ${max} characters` }),
      checkFault('characters', (v) => (typeof v === 'string' ? characterFault(v) : null)),
      ...(sought ? [] : [checkFault('bankDetails', faultOf)]),
      ...(printed
        ? [checkFault('printed', (v) => (typeof v === 'string' ? printFault(v) : null))]
        : []),
    ],
    {
      type: String,
      minLength: min,
      maxLength: max,
      ...(printed ? { 'x-almoner-printed': true } : {}),
    },
  );

/** The id of a record: one UUID. */
export const id: Kind<string> = (options = {}) =>
  declared(options, [check('uuid', isUuid, 'Enter the id of a record')], {
    type: String,
    format: 'uuid',
  });

/** One of a fixed list of values. `name` makes the OpenAPI document declare the list once under that name. */
export function choice<T extends string, Nullable = false, Optional = false>(
  values: readonly T[],
  options: FieldOptions<Nullable, Optional> & { readonly name?: string } = {},
): Field<Kept<T, Nullable, Optional>> {
  return declared(options, [IsIn(values, { message: `Enter one of ${values.join(', ')}` })], {
    enum: [...values],
    ...(options.name ? { enumName: options.name } : {}),
  });
}

/** A list of texts of at most 200 characters each. */
export function textList<T extends string = string, Nullable = false, Optional = false>(
  options: FieldOptions<Nullable, Optional> = {},
): Field<Kept<T[], Nullable, Optional>> {
  const fits = (item: string) => item.length > 0 && item.length <= 200;
  return declared(
    options,
    [
      Transform(({ value }: { value: unknown }) => storedTexts(value)),
      ...listOfTexts('textList', fits, 'Enter a list of texts'),
      checkFault('textFaults', faultAmong),
    ],
    { type: [String] },
  );
}

/** A list of ids. */
export const idList: Kind<string[]> = (options = {}) =>
  declared(options, listOfTexts('uuidList', isUuid, 'Enter a list of ids'), {
    type: 'array',
    items: { type: 'string', format: 'uuid' },
  });

/** A map from text to text of at most 20,000 characters each, such as answers by question. */
export const textMap: Kind<Record<string, string>> = (options = {}) => {
  const fits = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).length <= MOST_ITEMS &&
    Object.entries(value).every(
      ([key, entry]) => key.length <= 100 && typeof entry === 'string' && entry.length <= 20_000,
    );
  return declared(
    options,
    [
      Transform(({ value }: { value: unknown }) => storedTexts(value)),
      check('textMap', fits, 'Enter an object of texts of at most 20,000 characters'),
      checkFault('textFaults', faultAmong),
    ],
    { type: 'object', additionalProperties: { type: 'string' } },
  );
};

/** A whole number. */
export const integer: Kind<number, Limits> = (options = {}) => {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = options;
  return declared(
    options,
    [
      IsInt({ message: 'Enter a whole number' }),
      Min(min, { message: `Enter ${min} or more` }),
      Max(max, { message: `Enter ${max} or less` }),
    ],
    { type: 'integer', minimum: min, maximum: max },
  );
};

/** An amount in integer pence from `min` (0) to 2^53 − 1 (docs/glossary.md, Money rules). */
export const money: Kind<number, Limits> = (options) =>
  integer({ min: 0, example: 39_949_600, ...options });

/** An amount as a query has it: the digits of whole pence from 0 to 2^53 − 1. */
export const penceText: Kind<string> = (options = {}) =>
  declared(
    options,
    [
      check(
        'penceText',
        isPenceText,
        `Enter an amount in whole pence from 0 to ${Number.MAX_SAFE_INTEGER}`,
      ),
    ],
    { type: String, pattern: '^\\d{1,16}$', example: '39949600' },
  );

/** A sum of amounts in pence, as a read shows it (docs/glossary.md, Too large to show). */
export const sum: Kind<number | null> = ({ description = 'Pence', ...options } = {}) =>
  declared(
    { ...options, nullable: true, description: `${description}; null where too large to show` },
    [],
    { type: 'integer', example: 39_949_600 },
  );

/** True or false. */
export const flag: Kind<boolean> = (options = {}) =>
  declared(options, [IsBoolean({ message: 'Enter true or false' })], { type: Boolean });

/** A day of the calendar, `YYYY-MM-DD`, that a record can name. */
export const date: Kind<string> = (options = {}) =>
  declared(
    options,
    [
      check(
        'plainDate',
        (v) => typeof v === 'string' && isPlainDate(v),
        'Enter a real date as YYYY-MM-DD',
      ),
      check(
        'recordedDay',
        (v) => !isPlainDate(v) || isRecordedDay(v),
        'Enter a day from 1 April 1990 to 31 March 2100',
      ),
    ],
    { type: String, format: 'date', example: '2026-11-30' },
  );

/** An instant in ISO UTC; used in responses. */
export const instant: Kind<string> = (options = {}) =>
  declared(options, [], { type: String, format: 'date-time' });

/** A financial year from 1 April to 31 March, `2023-24`, that a record can name. */
export const financialYear: Kind<string> = (options = {}) =>
  declared(
    options,
    [
      check(
        'financialYear',
        (v) => typeof v === 'string' && isFinancialYearText(v),
        'Enter a financial year such as 2023-24',
      ),
      check(
        'recordedYear',
        (v) => !isFinancialYearText(v) || isRecordedYear(v),
        'Enter a financial year from 1990-91 to 2099-00',
      ),
    ],
    { type: String, pattern: '^\\d{4}-\\d{2}$', example: '2023-24' },
  );

/** A list of financial years. */
export const financialYearList: Kind<string[]> = (options = {}) =>
  declared(
    options,
    listOfTexts('financialYears', isRecordedYear, 'Enter financial years such as 2023-24', 20),
    { type: [String], example: ['2026-27', '2027-28'] },
  );

/** One nested object. */
export function object<T extends object, Nullable = false, Optional = false>(
  type: () => Class<T>,
  options: FieldOptions<Nullable, Optional> = {},
): Field<Kept<T, Nullable, Optional>> {
  const isObject = (v: unknown) => typeof v === 'object' && v !== null && !Array.isArray(v);
  return declared(
    options,
    [check('object', isObject, 'Enter an object'), ValidateNested(), Type(type)],
    // Swagger takes a function for a lazy type only when it is called `type`
    { type: () => type() },
    type,
  );
}

/** A list of nested objects. */
export function list<T extends object, Nullable = false, Optional = false>(
  type: () => Class<T>,
  options: FieldOptions<Nullable, Optional> = {},
): Field<Kept<T[], Nullable, Optional>> {
  return declared(
    options,
    [
      IsArray({ message: 'Enter a list' }),
      ArrayMaxSize(MOST_ITEMS, { message: `Enter at most ${MOST_ITEMS}` }),
      ValidateNested({ each: true, message: 'Enter a list of objects' }),
      Type(type),
    ],
    { type: () => [type()] },
    type,
  );
}
