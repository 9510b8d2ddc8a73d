/** Reports everything that is wrong with the configuration, one sentence for each problem. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is wrong:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/** Reports why Almoner cannot use a database, before it has changed anything there. */
export class UnfitDatabaseError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `Almoner cannot use this database, and has changed nothing:\n${problems.map((p) => `  - ${p}`).join('\n')}`,
    );
    this.name = 'UnfitDatabaseError';
  }
}
