export * from './financial-year.js';
export * from './following-day.js';
export * from './plain-date.js';
export * from './scotland.js';
export * from './working-days.js';
export type * from './world.js';
