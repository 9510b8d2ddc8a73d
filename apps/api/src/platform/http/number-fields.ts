import { applyDecorators } from '@nestjs/common';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { type FieldOptions, presence, documented } from './field-options.js';

interface IntegerOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
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

/** An amount in integer pence from `min` (0) to 2^53 − 1 (docs/glossary.md, Money rules). */
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
