// Duty: fetch the schema of catalogues for who has some of his own to check. Few have, and making the schema takes time.
import type { catalogueSchema } from './catalogue.ts';

export async function loadCatalogueSchema(): Promise<typeof catalogueSchema> {
  const loaded = await import('./catalogue.ts');
  return loaded.catalogueSchema;
}
