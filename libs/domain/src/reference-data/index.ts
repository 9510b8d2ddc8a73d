export * from './reference-keys.js';
export * from './reference-value-list.js';
export * from './reference-values.js';
