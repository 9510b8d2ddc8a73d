/**
 * @typedef {object} Persona
 * @property {string} name
 * @property {string} roleLabel
 * @property {string | null} organisationName
 * @property {string} description
 */

/**
 * The people one can sign in as with one click, as lines to print.
 * @param {string} url of a running server in demonstration mode
 * @returns {Promise<string>}
 */
export async function describePersonas(url) {
  const response = await fetch(`${url}/api/v1/demo/personas`);
  if (!response.ok) throw new Error(`the personas could not be read: status ${response.status}`);
  const { items } = /** @type {{ items: Persona[] }} */ (await response.json());
  return formatPersonas(items);
}

/**
 * @param {Persona[]} personas
 * @returns {string}
 */
export function formatPersonas(personas) {
  const width = Math.max(0, ...personas.map(({ name }) => name.length));
  const lines = personas.map(({ name, roleLabel, organisationName }) => {
    const role = organisationName === null ? roleLabel : `${roleLabel}, ${organisationName}`;
    return `  ${name.padEnd(width)}  ${role}`;
  });
  return ['Sign in with one click as one of these people (all invented):', ...lines, ''].join('\n');
}
