import type { EffectCommand } from './awards-types.js';

/**
 * The commands whose effect is shown before they are given. In a file of its own, because the route needs only this
 * list.
 */
export const EFFECT_COMMANDS = [
  'suspend',
  'resume',
  'terminate',
  'complete',
] as const satisfies readonly EffectCommand[];
