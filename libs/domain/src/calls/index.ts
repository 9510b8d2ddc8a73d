export * from './call-lifecycle.js';
export * from './call-list.js';
export * from './call-policy.js';
export * from './call-statuses.js';
export * from './call-terms.js';
export type * from './call.js';
