/** Collects SQL clauses together with their parameters. */
export class Conditions {
  readonly parameters: unknown[] = [];
  private readonly clauses: string[] = [];

  /** Adds a clause where the value is given; `$` in the clause stands for the value. */
  add(clause: string, value: unknown): this {
    if (value === undefined) return this;
    this.parameters.push(value);
    this.clauses.push(clause.replace(/\$(?!\d)/g, `$${this.parameters.length}`));
    return this;
  }

  /** Adds a condition that has no parameter. */
  always(clause: string): this {
    this.clauses.push(clause);
    return this;
  }

  get sql(): string {
    return this.clauses.length === 0 ? 'true' : this.clauses.map((c) => `(${c})`).join(' AND ');
  }
}
