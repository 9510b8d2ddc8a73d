export * from './allocation-lifecycle.js';
export * from './allocation-list.js';
export * from './allocation-policy.js';
export * from './allocation-statuses.js';
export * from './compare-years.js';
export * from './share-file.js';
export * from './split-allocation.js';
export * from './weights.js';
