export * from './condition-commands.js';
export * from './condition-lifecycle.js';
export * from './condition-list.js';
export * from './condition-policy.js';
export * from './condition-state.js';
export * from './condition-statuses.js';
export * from './condition.js';
