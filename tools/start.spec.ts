import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONFIG_VARIABLES } from '../apps/api/src/platform/config/config.js';
import { findChromium } from './chromium.mjs';
import { requireReachable } from './database.mjs';
import { Failure, describeFailure } from './failure.mjs';
import { formatPersonas } from './personas.mjs';
import { findFreePort } from './ports.mjs';
import { Progress } from './progress.mjs';
import { forgetServerSettings, loadDotEnv, requireNode } from './settings.mjs';

describe('what npm start prints', () => {
  it('says what is wrong, what the program wrote and how to put it right', () => {
    const failure = new Failure('Port 3000 is in use.', 'Choose another.', {
      evidence: ['EADDRINUSE'],
    });
    expect(describeFailure(failure).split('\n')).toEqual([
      'What is wrong: Port 3000 is in use.',
      '  It said:',
      '    EADDRINUSE',
      'How to mend it: Choose another.',
    ]);
  });

  it('shows the stack of an unexpected error', () => {
    expect(describeFailure(new TypeError('x is not a function'))).toContain('start.spec.ts');
  });

  it('numbers the steps and says how each ended', async () => {
    let text = '';
    const progress = new Progress({ closing: false }, (part) => void (text += part));
    await progress.step('Packages', () => 'already installed');
    await expect(progress.step('Build', () => Promise.reject(new Error('no')))).rejects.toThrow();
    expect(text.replaceAll(/\d+\.\d s/g, '0.0 s')).toBe(
      ' 1. Packages … already installed (0.0 s)\n 2. Build … failed (0.0 s)\n',
    );
  });

  it('lists the personas with their role and organisation', () => {
    const lines = formatPersonas([
      { name: 'Isla Muir', roleLabel: 'Fund officer', organisationName: null, description: '' },
      { name: 'Ed Bay', roleLabel: 'Editor', organisationName: 'Circle', description: '' },
    ]).split('\n');
    expect(lines).toContain('  Isla Muir  Fund officer');
    expect(lines).toContain('  Ed Bay     Editor, Circle');
  });
});

describe('what npm start needs of the computer', () => {
  it.each(['18.20.4', '9.11.2'])('refuses Node %s and says what is needed', (version) => {
    expect(() => requireNode(version)).toThrow(`Node ${version} is too old`);
  });

  it.each(['20.0.0', '20.20.2', '24.0.0'])('accepts Node %s', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  it('says that nothing listens where DATABASE_URL points, without its password', async () => {
    const port = await findFreePort();
    const url = `postgres://almoner:secret@127.0.0.1:${port}/almoner`;
    await expect(requireReachable(url)).rejects.toMatchObject({
      message: `The database at 127.0.0.1:${port}/almoner cannot be reached: nothing listens there.`,
    });
  });
});

describe('what npm start reads', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'almoner-settings-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    delete process.env.ALMONER_SPEC_FILE;
    delete process.env.ALMONER_SPEC_BOTH;
  });

  it('takes .env, but what the environment says wins', () => {
    const file = path.join(folder, '.env');
    writeFileSync(file, 'ALMONER_SPEC_FILE="from file"\nALMONER_SPEC_BOTH=from file\n');
    process.env.ALMONER_SPEC_BOTH = 'from environment';
    loadDotEnv(file);
    expect(process.env.ALMONER_SPEC_FILE).toBe('from file');
    expect(process.env.ALMONER_SPEC_BOTH).toBe('from environment');
  });

  it('forgets every setting of a server before tests run, so that none reaches a database in use', () => {
    const env: NodeJS.ProcessEnv = { PATH: '/bin', CHROMIUM_PATH: '/usr/bin/chromium' };
    for (const name of CONFIG_VARIABLES) env[name] = 'set';
    forgetServerSettings(env);
    expect(Object.keys(env)).toEqual(['PATH', 'CHROMIUM_PATH']);
  });

  it('finds Chromium on the search path, and takes CHROMIUM_PATH before it', () => {
    const program = (name: string) => {
      const file = path.join(folder, name);
      writeFileSync(file, '#!/bin/sh\n');
      chmodSync(file, 0o755);
      return file;
    };
    const onPath = program('chromium-browser');
    const chosen = program('my-chrome');
    expect(findChromium({ PATH: folder })).toBe(onPath);
    expect(findChromium({ PATH: folder, CHROMIUM_PATH: chosen })).toBe(chosen);
    expect(findChromium({ PATH: folder, CHROMIUM_PATH: `${chosen}-gone` })).toBeUndefined();
    expect(findChromium({ PATH: '' })).toBeUndefined();
  });
});
