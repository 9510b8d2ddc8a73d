export * from './exact-matches.js';
export * from './ledger-identity.js';
export * from './ledger-lifecycle.js';
export * from './ledger-policy.js';
export * from './ledger-profiles.js';
export * from './ledger-row.js';
export * from './ledger-words.js';
