/** Made-up names. They are drawn apart from the simulation, from a person's reference, and mean nothing in it. */

/** The same reference has the same name under every regime and in every visit. */
export async function syntheticName(ref: string): Promise<string> {
  const { faker } = await import('@faker-js/faker/locale/en_GB');
  faker.seed(seedOf(ref));
  return `${faker.person.firstName('male')} ${faker.person.lastName('male')}`;
}

/** FNV-1a, 32 bits. */
function seedOf(ref: string): number {
  let hash = 0x811c9dc5;
  for (const character of ref) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
