export * from './assessment-faults.js';
export * from './assessment-lifecycle.js';
export * from './assessment-list.js';
export * from './assessment-policy.js';
export * from './assessment-statuses.js';
export * from './assign-assessor.js';
export * from './scores.js';
