export * from './account-locks.js';
export * from './duty-cover.js';
export * from './smallest-office.js';
