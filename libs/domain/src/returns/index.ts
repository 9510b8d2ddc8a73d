export * from './return-commands.js';
export * from './return-dates.js';
export * from './return-faults.js';
export * from './return-lifecycle.js';
export * from './return-policy.js';
export * from './return-reading.js';
export * from './return-words.js';
export type * from './return.js';
export * from './schedule-return.js';
