export * from './audit-actions.js';
export * from './audit-lists.js';
export * from './audit-names.js';
export * from './audit-subjects.js';
export * from './changes.js';
