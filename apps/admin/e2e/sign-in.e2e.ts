import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { fakeApi, problem } from './support/fake-api.js';
import { sweep } from './support/sweep.js';
import { visitors } from './support/visitors.js';
import { worldUrl } from './support/world.js';

const NOT_SIGNED_IN = problem(401, 'identity.sign-in-required', 'Sign in first.');

const PERSONAS = {
  items: [
    {
      key: 'fund-officer',
      name: 'Isla Ross',
      role: 'fund-officer',
      roleLabel: 'Fund officer',
      organisationName: null,
      description: 'Assesses applications and looks after awards.',
    },
  ],
};

const OFFICER = {
  user: { id: '0198a7c2-0000-7000-8000-000000000001', name: 'Isla Ross' },
  organisation: null,
  audience: 'staff',
  roles: [{ role: 'fund-officer', label: 'Fund officer', fundId: null, fundName: null }],
  permissions: [{ permission: 'programmes.read', everywhere: true, fundIds: [] }],
  standsInFor: [],
  demonstration: true,
  answeredAt: '2026-11-30T10:30:00.000Z',
};

const NO_PROGRAMMES = { items: [], nextCursor: null, total: { value: 0, capped: false } };

const { openSignedOut } = visitors();

let page: Page;

beforeEach(async () => {
  page = await openSignedOut();
});

describe('signing in', () => {
  it('has no accessibility fault, with personas and with a refusal', async () => {
    await fakeApi(page, {
      'GET /api/v1/session': NOT_SIGNED_IN,
      'GET /api/v1/demo/personas': { status: 200, body: PERSONAS },
      'POST /api/v1/session': problem(
        401,
        'identity.wrong-credentials',
        'The email address or password is not right.',
      ),
    });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in as Isla Ross' }).waitFor();
    await page.getByLabel('Email address').fill('isla@almoner.example');
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText('The email address or password is not right.')
      .waitFor();
    expect(await sweep(page)).toEqual([]);
  });

  it('of a locked account is let through again by another administrator, on the page People', async () => {
    const permissions = ['identity.read', 'identity.lift-lock'].map((permission) => {
      return { permission, everywhere: true, fundIds: [] };
    });
    const locked = (id: string, name: string, organisationName: string | null) => {
      return { id, name, organisationName, lockedUntil: '2026-11-30T10:45:00.000Z' };
    };
    const locks = {
      items: [
        locked('0198a7c2-0000-7000-8000-000000000002', 'Una Reid', 'Example Trust'),
        locked(OFFICER.user.id, OFFICER.user.name, null),
      ],
    };
    const replies = {
      'GET /api/v1/session': { status: 200, body: { ...OFFICER, permissions } },
      'GET /api/v1/people': { status: 200, body: { people: [], uncovered: [] } },
      'GET /api/v1/account-locks': { status: 200, body: locks },
    };
    await fakeApi(page, replies);
    await page.goto('/people');
    await page.getByText('Locked until 30 November 2026').first().waitFor();
    const own = page.getByRole('button', { name: 'Lift the lock of Isla Ross' });
    expect(await own.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('Another administrator must lift the lock of your own account.').waitFor();
    await page.getByRole('button', { name: 'Lift the lock of Una Reid' }).click();
    expect(await sweep(page)).toEqual([]);
    await fakeApi(page, {
      ...replies,
      'POST /api/v1/account-locks/0198a7c2-0000-7000-8000-000000000002/lift': { status: 204 },
      'GET /api/v1/account-locks': { status: 200, body: { items: [] } },
    });
    await page.getByRole('button', { name: 'Confirm: lift the lock of Una Reid' }).click();
    await page.getByText('Lock lifted').waitFor();
    await page.getByText('No account is locked.').waitFor();
  });

  it('shows no personas where the installation is no demonstration', async () => {
    await fakeApi(page, { 'GET /api/v1/session': NOT_SIGNED_IN });
    await page.goto('/sign-in');
    await page.getByLabel('Email address').waitFor();
    expect(await page.getByRole('heading', { name: 'Try the demonstration' }).count()).toBe(0);
  });

  it('comes back to the address that asked for it, as the person who signed in', async () => {
    await fakeApi(page, {
      'GET /api/v1/session': NOT_SIGNED_IN,
      'GET /api/v1/demo/personas': { status: 200, body: PERSONAS },
    });
    await page.goto('/programmes?sort=-name');
    await page.waitForURL('**/sign-in?returnTo=**');
    await page.getByRole('button', { name: 'Sign in as Isla Ross' }).waitFor();
    await fakeApi(page, {
      'GET /api/v1/session': { status: 200, body: OFFICER },
      'POST /api/v1/demo/personas/fund-officer/session': { status: 204 },
      'GET /api/v1/programmes': { status: 200, body: NO_PROGRAMMES },
    });
    await page.getByRole('button', { name: 'Sign in as Isla Ross' }).click();
    await page.waitForURL('**/programmes?sort=-name');
    await page.getByText('There are no programmes yet.').waitFor();
    await page.getByText('Demonstration', { exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['density'])).toBe('casework');
  });

  it('never leads to another site, whatever the link said', async () => {
    await fakeApi(page, {
      'GET /api/v1/session': { status: 200, body: OFFICER },
      'GET /api/v1/demo/personas': { status: 200, body: PERSONAS },
      'POST /api/v1/demo/personas/fund-officer/session': { status: 204 },
      'GET /api/v1/home': { status: 200, body: { sections: [] } },
    });
    await page.goto('/sign-in?returnTo=//elsewhere.example/');
    await page.getByRole('button', { name: 'Sign in as Isla Ross' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();
    expect(new URL(page.url()).origin).toBe(new URL(worldUrl()).origin);
  });

  it('ends for a person whose session has ended while they worked', async () => {
    await fakeApi(page, {
      'GET /api/v1/session': { status: 200, body: OFFICER },
      'GET /api/v1/programmes': NOT_SIGNED_IN,
    });
    await page.goto('/programmes');
    await page.waitForURL('**/sign-in?returnTo=**');
  });
});
