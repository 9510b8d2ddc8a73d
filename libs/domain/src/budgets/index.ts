export * from './accounts.js';
export * from './budget-line.js';
export * from './budget-policy.js';
export * from './budget-totals.js';
export * from './movements.js';
