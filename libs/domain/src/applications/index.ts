export * from './application-decision.js';
export * from './application-faults.js';
export * from './application-lifecycle.js';
export * from './application-list.js';
export * from './application-policy.js';
export * from './application-statuses.js';
export type * from './application.js';
