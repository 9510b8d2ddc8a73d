/** What a database is for. The clock of a production database is never moved (docs/adr/0020). */
export type World = 'production' | 'test' | 'demonstration';
