export * from './claim-lifecycle.js';
export * from './claim-list.js';
export * from './claim-policy.js';
