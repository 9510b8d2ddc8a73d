import type { EffectCommand } from './awards-types.js';

/** The commands whose effect is shown before they are given; apart, since the address of that page names them. */
export const EFFECT_COMMANDS = [
  'suspend',
  'resume',
  'terminate',
  'complete',
] as const satisfies readonly EffectCommand[];
