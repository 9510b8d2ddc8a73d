import type { Audience } from '@almoner/domain/shared';
import { hashPublishedPassword } from '../features/identity/passwords.js';
import { FUNDS } from './funds.js';
import { INDICATORS } from './indicators.js';
import { memberNames, ORGANISATIONS } from './organisations.js';
import type { Owner } from './owner.js';
import { PERSONAS, type Persona, type PersonaName } from './people.js';
import { PROGRAMMES } from './programmes.js';

/** The password of every persona, for scripts that sign in with a password. */
export const DEMONSTRATION_PASSWORD = 'almoner demonstration';

/** The two people of an organisation. */
export interface Members {
  readonly editorId: string;
  readonly certifierId: string;
}

/**
 * The records that exist before the story begins: programmes, funds, indicators, organisations and people, by their
 * keys.
 */
export interface Ground {
  readonly fundIds: Readonly<Record<string, string>>;
  readonly indicatorIds: Readonly<Record<string, string>>;
  readonly organisationIds: Readonly<Record<string, string>>;
  readonly members: Readonly<Record<string, Members>>;
  readonly people: Readonly<Record<PersonaName, string>>;
}

type Ids = Record<string, string>;

/** What letters print of the funder in this world; all of it is invented. */
const FUNDER_DETAILS = {
  funderName: 'Whole Family Support Funding (illustrative)',
  funderAddress: '1 Example Quay, Edinburgh EH99 1AB (illustrative address)',
  funderLogoText: 'Whole Family Support Funding (illustrative)',
  funderSignatories: 'Catriona Baird (illustrative), Deputy Director of Whole Family Support',
};

async function layFunderDetails(owner: Owner): Promise<void> {
  for (const [key, value] of Object.entries(FUNDER_DETAILS))
    await owner.insert('reference_values', {
      key,
      value: JSON.stringify(value),
      from_day: '2021-01-01',
      source: 'Invented for the demonstration (illustrative)',
      recorded_at: '2021-01-01T09:00:00Z',
    });
}

async function layFunds(owner: Owner): Promise<Ids> {
  const programmes: Ids = {};
  for (const programme of PROGRAMMES)
    programmes[programme.code] = await owner.insert('programmes', programme);
  const funds: Ids = {};
  for (const fund of FUNDS) {
    funds[fund.code] = await owner.insert('funds', {
      code: fund.code,
      name: fund.name,
      kind: fund.kind,
      status: fund.status,
      programme_id: fund.programme === undefined ? null : programmes[fund.programme],
      purpose: fund.purpose,
      annual_amount_pence: fund.annualAmountPence ?? null,
      total_amount_pence: fund.totalAmountPence ?? null,
      amount_note: fund.amountNote,
      source: fund.source,
      themes: fund.themes ?? [],
      facts: JSON.stringify(fund.facts),
      illustrative: false,
    });
  }
  for (const fund of FUNDS) {
    for (const replaced of fund.replaces ?? []) {
      await owner.insert('fund_replacements', {
        fund_id: funds[fund.code],
        replaced_fund_id: funds[replaced],
      });
    }
  }
  return funds;
}

async function layIndicators(owner: Owner, funds: Ids): Promise<Ids> {
  const ids: Ids = {};
  for (const { fund, ...indicator } of INDICATORS) {
    const illustrative = fund !== 'PDI';
    ids[indicator.code] = await owner.insert('indicators', {
      ...indicator,
      fund_id: funds[fund],
      illustrative,
    });
  }
  return ids;
}

async function layOrganisations(owner: Owner): Promise<Ids> {
  const ids: Ids = {};
  for (const { key, name, kind, areas, illustrative, identifier } of ORGANISATIONS) {
    ids[key] = await owner.insert('organisations', {
      name,
      kind,
      area_codes: areas,
      illustrative,
      identifier_scheme: identifier?.scheme ?? 'XX-OTHER',
      identifier: identifier?.code ?? `DEMO-${key.toUpperCase()}`,
    });
  }
  return ids;
}

class People {
  private constructor(
    private readonly owner: Owner,
    private readonly passwordHash: string,
  ) {}

  static async of(owner: Owner): Promise<People> {
    return new People(owner, await hashPublishedPassword(DEMONSTRATION_PASSWORD));
  }

  async persona(persona: Persona, funds: Ids, organisations: Ids): Promise<string> {
    const { organisation } = persona;
    const audience = organisation === undefined ? 'staff' : 'organisation';
    const id = await this.insert(persona.name, persona.key, audience);
    await this.owner.query('UPDATE users SET persona_key = $1, persona_note = $2 WHERE id = $3', [
      persona.key,
      persona.note,
      id,
    ]);
    const { role } = persona;
    if (organisation === undefined) {
      const fundId = persona.fundCode === undefined ? null : funds[persona.fundCode];
      await this.owner.insert('role_assignments', { user_id: id, role, fund_id: fundId });
    } else {
      const organisation_id = organisations[organisation];
      await this.owner.insert('memberships', { user_id: id, organisation_id, role });
    }
    return id;
  }

  async member(
    name: string,
    key: string,
    role: 'organisation-editor' | 'organisation-certifier',
    organisationId: string,
  ): Promise<string> {
    const id = await this.insert(name, `${role}.${key}`, 'organisation');
    await this.owner.insert('memberships', { user_id: id, organisation_id: organisationId, role });
    return id;
  }

  private insert(name: string, address: string, audience: Audience): Promise<string> {
    return this.owner.insert('users', {
      name,
      email: `${address}@almoner.example`,
      password_hash: this.passwordHash,
      audience,
    });
  }
}

/** Inserts the records that have no route to create them, or that come from the public texts. */
export async function layGround(owner: Owner): Promise<Ground> {
  await layFunderDetails(owner);
  const fundIds = await layFunds(owner);
  const indicatorIds = await layIndicators(owner, fundIds);
  const organisationIds = await layOrganisations(owner);
  const registrar = await People.of(owner);
  const people: Ids = {};
  for (const [name, persona] of Object.entries(PERSONAS)) {
    people[name] = await registrar.persona(persona, fundIds, organisationIds);
  }
  const personaOf = (organisation: string, role: Persona['role']): string | undefined => {
    const found = Object.entries<Persona>(PERSONAS).find(
      ([, persona]) => persona.organisation === organisation && persona.role === role,
    );
    return found && people[found[0]];
  };
  const members: Record<string, Members> = {};
  for (const [index, [key, id]] of Object.entries(organisationIds).entries()) {
    const names = memberNames(index);
    members[key] = {
      editorId:
        personaOf(key, 'organisation-editor') ??
        (await registrar.member(names[0], key, 'organisation-editor', id)),
      certifierId:
        personaOf(key, 'organisation-certifier') ??
        (await registrar.member(names[1], key, 'organisation-certifier', id)),
    };
  }
  return {
    fundIds,
    indicatorIds,
    organisationIds,
    members,
    people: people as Record<PersonaName, string>,
  };
}
