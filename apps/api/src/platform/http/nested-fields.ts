import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { type FieldOptions, presence, documented, check, MOST_ITEMS } from './field-options.js';

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
