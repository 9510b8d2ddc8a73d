export * from './financial-year.js';
export * from './plain-date.js';
export * from './scotland.js';
export * from './working-days.js';
export * from './world.js';
