import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type as TransformType } from 'class-transformer';
import { field, Fields } from './fields.js';

/** The parameters that every list accepts. The query of a list adds its filters and its `sort`. */
export class ListQuery {
  @TransformType(() => Number)
  @field.integer({
    min: 1,
    max: 100,
    optional: true,
    description: 'Items on a page; 25 where left out.',
  })
  limit?: number;

  @field.text({
    max: 2000,
    sought: true,
    optional: true,
    description: 'The nextCursor or previousCursor of another page.',
  })
  cursor?: string;
}

/** How many items match. */
export class Total extends Fields({
  value: field.integer({ min: 0, description: 'How many items match, counted up to 10,000.' }),
  capped: field.flag({ description: 'True where there are more than were counted.' }),
}) {}

/** One page of a list. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  /** Null on the first page. */
  previousCursor: string | null;
  total: Total;
}

/** The response class of a page, for the OpenAPI document. */
export function PageOf<T>(item: Type<T>): Type<Page<T>> {
  class PageClass implements Page<T> {
    @ApiProperty({ type: [item] })
    items: T[];

    @ApiProperty({
      type: String,
      nullable: true,
      description: 'Send it as the cursor of the next page.',
    })
    nextCursor: string | null;

    @ApiProperty({
      type: String,
      nullable: true,
      description: 'Send it as the cursor of the previous page; null on the first page.',
    })
    previousCursor: string | null;

    @ApiProperty({ type: Total })
    total: Total;
  }
  Object.defineProperty(PageClass, 'name', { value: `${item.name}Page` });
  return PageClass;
}
