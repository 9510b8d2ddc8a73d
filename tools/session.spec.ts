import { readFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRunning } from './process-table.mjs';
import { Session } from './session.mjs';

describe('a session', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'almoner-session-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** A shell that starts a child of its own and notes the child's number. */
  async function startFamily(
    session: Session,
    trap = '',
  ): Promise<{ parent: number; child: number }> {
    const note = path.join(folder, 'child');
    const shell = session.start('sh', ['-c', `${trap} sleep 60 & echo $! > ${note}; wait`], {
      graceMs: 300,
    });
    while (!existsSync(note) || readFileSync(note, 'utf8') === '') await sleep(10);
    return { parent: shell.pid ?? 0, child: Number(readFileSync(note, 'utf8')) };
  }

  it('stops a program together with what the program started', async () => {
    const session = new Session();
    const { parent, child } = await startFamily(session);
    expect(isRunning(child)).toBe(true);
    await session.close();
    expect([isRunning(parent), isRunning(child)]).toEqual([false, false]);
  });

  it('kills a program that does not stop when asked', async () => {
    const session = new Session();
    const { parent, child } = await startFamily(session, `trap '' TERM;`);
    await session.close();
    expect([isRunning(parent), isRunning(child)]).toEqual([false, false]);
  });

  it('closes what it opened last first, even when a closing step fails', async () => {
    const session = new Session();
    const closed: string[] = [];
    session.onClose(() => closed.push('database'));
    session.onClose(() => closed.push('server'));
    await session.close();
    expect(closed).toEqual(['server', 'database']);
  });

  it('starts nothing more once it is closing', async () => {
    const session = new Session();
    await session.close();
    expect(() => session.start('true', [])).toThrow('the command is ending');
  });

  it('keeps the last lines of a program that fails', async () => {
    const session = new Session();
    const result = await session.run('sh', ['-c', 'echo out; echo err >&2; exit 3']);
    expect(result).toMatchObject({ ok: false, code: 3 });
    expect([...result.lastLines].sort()).toEqual(['err', 'out']);
  });

  it('reports a program that does not exist as failed', async () => {
    const { ok, error } = await new Session().run('no-such-program', []);
    expect(ok).toBe(false);
    expect(error?.message).toContain('ENOENT');
  });
});
