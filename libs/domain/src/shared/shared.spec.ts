import { describe, expect, it } from 'vitest';
import {
  accept,
  andThen,
  commandAnswers,
  decideTransition,
  decideEverywhere,
  fundScope,
  reachesAll,
  scopeInBoth,
  isForAudience,
  isUuid,
  lifecycleFaults,
  PERMISSIONS,
  permits,
  recordReference,
  refusal,
  refusalSentence,
  RefusalError,
  refuse,
  ROLES,
  unwrap,
  type Actor,
  type Lifecycle,
  type Role,
} from './index.js';

const ORGANISATION_ID = 'organisation-1';

function staff(name: string, roles: readonly Role[], fundId: string | null = null): Actor {
  const assignments = roles.map((role) => ({ role, fundId }));
  return { userId: name, name, audience: 'staff', organisationId: null, assignments };
}

function member(name: string, roles: readonly Role[], organisationId = ORGANISATION_ID): Actor {
  return { ...staff(name, roles), audience: 'organisation', organisationId };
}

const officer = staff('Isla Grant', ['fund-officer']);

const LIFECYCLE: Lifecycle<'new' | 'done', 'finish'> = {
  thing: 'task',
  initial: 'new',
  states: ['new', 'done'],
  transitions: [{ command: 'finish', from: ['new'], to: 'done', permission: 'awards.approve' }],
};

describe('permissions', () => {
  it('holds a role everywhere or for the named funds only', () => {
    const limited = staff('Eilidh Ross', ['fund-officer'], 'fund-1');
    expect(fundScope(officer, 'awards.approve')).toBe('all');
    expect(fundScope(limited, 'awards.approve')).toEqual(['fund-1']);
    expect(permits(limited, 'awards.approve', 'fund-1')).toBe(true);
    expect(permits(limited, 'awards.approve', 'fund-2')).toBe(false);
    expect(permits(limited, 'awards.approve')).toBe(true);
    expect(fundScope(limited, 'payments.approve')).toEqual([]);
  });

  it('gives a staff role to nobody of an organisation, whatever is assigned', () => {
    const crossed: Actor = { ...member('Jean Muir', ['fund-officer']) };
    expect(permits(crossed, 'awards.approve')).toBe(false);
  });

  it('leaves what all funds share to people who reach every fund', () => {
    expect(decideEverywhere('programmes.edit', officer)).toEqual(accept(null));
    const limited = staff('Eilidh Ross', ['fund-officer'], 'fund-1');
    expect(decideEverywhere('programmes.edit', limited)).toEqual(refuse('shared.not-permitted'));
  });

  it('compares the funds that two permissions reach', () => {
    expect(reachesAll('all', ['a'])).toBe(true);
    expect(reachesAll(['a', 'b'], ['a'])).toBe(true);
    expect(reachesAll(['a'], ['a', 'b'])).toBe(false);
    expect(reachesAll(['a'], 'all')).toBe(false);
    expect(scopeInBoth('all', ['a'])).toEqual(['a']);
    expect(scopeInBoth(['a', 'b'], 'all')).toEqual(['a', 'b']);
    expect(scopeInBoth(['a', 'b'], ['b', 'c'])).toEqual(['b']);
  });

  it('gives every permission to some role, and no role one that does not exist', () => {
    const held = new Set<string>(Object.values(ROLES).flatMap((role) => [...role.permissions]));
    expect([...held].sort()).toEqual([...PERMISSIONS].sort());
  });

  it('keeps requesting and approving payments in different roles', () => {
    for (const role of Object.values(ROLES)) {
      const held: readonly string[] = role.permissions;
      expect(held.includes('payments.request') && held.includes('payments.approve')).toBe(false);
    }
  });

  it('knows which commands an audience can ever be offered', () => {
    expect(isForAudience('awards.accept', 'organisation')).toBe(true);
    expect(isForAudience('awards.accept', 'staff')).toBe(false);
  });
});

describe('decisions', () => {
  it('asks the next question only after a yes, and keeps the first refusal', () => {
    expect(andThen(accept(2), (value) => accept(value + 1))).toEqual(accept(3));
    const first = refuse('shared.not-found');
    const never = () => {
      throw new Error('asked after a no');
    };
    expect(andThen(first, never)).toBe(first);
  });

  it('throws the refusal with its sentence where a value is needed', () => {
    const decision = refuse('separation.same-person', {
      person: 'Isla Grant',
      did: 'drafted this award',
      must: 'approve the award',
    });
    expect(() => unwrap(decision)).toThrow(RefusalError);
    expect(() => unwrap(decision)).toThrow(/^Isla Grant drafted this award/);
    expect(unwrap(accept('yes'))).toBe('yes');
  });

  it('fills the words of a refusal from its parameters', () => {
    expect(refusalSentence(refusal('budgets.no-line', { financialYear: '2026-27' }))).toBe(
      'The fund has no budget for 2026-27.',
    );
  });

  it('say who changed the record and when, where that is known', () => {
    const lastChange = { at: '2026-11-30T14:02:00.000Z', by: 'Morag Shaw' };
    const given = refusal('shared.wrong-state', { thing: 'task', state: 'done' });
    expect(refusalSentence({ ...given, lastChange })).toBe(
      'This cannot be done while the task is done. Morag Shaw changed it on 30 November 2026, 14:02.',
    );
  });
});

describe('a command on a record', () => {
  const subject = { status: 'new' as const, fundId: 'fund-1', organisationId: ORGANISATION_ID };
  const code = (actor: Actor, given = subject) => {
    const decision = decideTransition(LIFECYCLE, 'finish', given, actor);
    return decision.ok ? decision.value : decision.refusal.code;
  };

  it('hides the record of another organisation before it speaks of roles', () => {
    expect(code(member('Jean Muir', ['organisation-editor'], 'another'))).toBe('shared.not-found');
  });

  it('asks for the role, in the fund of the record', () => {
    expect(code(member('Rory Bain', ['organisation-editor']))).toBe('shared.not-permitted');
    expect(code(staff('Eilidh Ross', ['fund-officer'], 'fund-2'))).toBe('shared.not-permitted');
    expect(code(staff('Eilidh Ross', ['fund-officer'], 'fund-1'))).toBe('done');
  });

  it('asks for the state last', () => {
    const decision = decideTransition(LIFECYCLE, 'finish', { ...subject, status: 'done' }, officer);
    expect(decision).toMatchObject({
      refusal: { code: 'shared.wrong-state', params: { thing: 'task', state: 'done' } },
    });
  });

  it('answers for a button: allowed, or the code and the sentence why not', () => {
    const yes = commandAnswers('staff', LIFECYCLE, { finish: accept('done') });
    expect(yes).toEqual([{ command: 'finish', allowed: true, code: null, reason: null }]);
    const no = commandAnswers('staff', LIFECYCLE, { finish: refuse('shared.not-permitted') });
    expect(no).toMatchObject([{ allowed: false, reason: 'Your role does not allow this.' }]);
    expect(commandAnswers('organisation', LIFECYCLE, { finish: accept('done') })).toEqual([]);
  });
});

describe('lifecycleFaults', () => {
  it('finds a state that is never reached, one that does not exist and a command with two ways', () => {
    const [row] = LIFECYCLE.transitions;
    const faulty = {
      ...LIFECYCLE,
      states: ['new', 'lost'],
      transitions: [row, { ...row, to: 'new' }],
    } as unknown as typeof LIFECYCLE;
    expect(lifecycleFaults(faulty)).toEqual([
      'lost is never reached',
      'done is not a state',
      'finish from new leads two ways',
    ]);
  });
});

describe('ids and references', () => {
  it('takes only lower-case UUIDs for ids', () => {
    expect(isUuid('0192d3a0-7b1c-7def-8abc-0123456789ab')).toBe(true);
    for (const value of ['0192D3A0-7B1C-7DEF-8ABC-0123456789AB', "1' or '1'='1", 7, null])
      expect(isUuid(value)).toBe(false);
  });

  it('makes references that people can read out', () => {
    expect(recordReference('application', 'CFF', 2026, 42)).toBe('CFF-2026-0042');
    expect(recordReference('award', 'CFF', 2026, 7)).toBe('CFF-A-2026-0007');
    expect(recordReference('return', 'CFF', 2026, 12345)).toBe('CFF-R-2026-12345');
  });
});
