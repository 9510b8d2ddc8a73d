import { pence, type Pence } from '@almoner/domain/money';
import { Column } from 'typeorm';

/**
 * A column for an amount in integer pence: `bigint` in PostgreSQL, `Pence` in TypeScript. Every money column is
 * declared by this.
 */
export function MoneyColumn(options: { nullable?: boolean } = {}): PropertyDecorator {
  return Column({
    type: 'bigint',
    nullable: options.nullable ?? false,
    transformer: {
      to: (value: Pence | null | undefined) => value,
      from: (value: number | string | null) => (value === null ? null : pence(Number(value))),
    },
  });
}
