import { isFinancialYearText, isPlainDate } from '@almoner/domain/calendar';
import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray } from 'class-validator';
import { type FieldOptions, presence, documented, check } from './field-options.js';

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
