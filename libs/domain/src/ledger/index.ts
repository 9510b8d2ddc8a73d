export * from './ledger-lifecycle.js';
export * from './ledger-words.js';
