export * from './funder-split.js';
export * from './funders.js';
export * from './match-funding-lifecycle.js';
export * from './match-funding-policy.js';
export * from './project-cost.js';
