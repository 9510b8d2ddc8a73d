export * from './payable.js';
export * from './payment-budget.js';
export * from './payment-commands.js';
export * from './payment-lifecycle.js';
export * from './payment-policy.js';
export * from './payment-words.js';
export * from './payment.js';
export * from './payments-separation.js';
