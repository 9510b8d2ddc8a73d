export * from './funder-split.js';
export * from './funders.js';
export * from './match-lifecycle.js';
export * from './match-policy.js';
export * from './match-statuses.js';
export * from './project-cost.js';
