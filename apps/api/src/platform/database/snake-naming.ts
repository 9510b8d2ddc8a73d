import { DefaultNamingStrategy } from 'typeorm';

/** Columns are the snake_case of their property; tables name themselves in their entity. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
