import { expect, it } from 'vitest';
import { namesSection, plainHeading } from './named-sections.ts';
import { sectionNames } from './section-names.ts';

it.each([
  ['Purpose', 'purpose'],
  ['5.1 Purpose', 'purpose'],
  ['1. Purpose and scope', 'purpose'],
  ['1. Purpose and scope', 'scope'],
  ['A. Scope', 'scope'],
  ['IV. Roles & Responsibilities', 'responsibilities'],
  ['Purpose of this manual', 'purpose'],
  ['Scope (internal)', 'scope'],
  ['Section 3: References', 'references'],
  ['Domaine d\u2019application', 'scope'],
  ['Mitgeltende Unterlagen', 'references'],
  ['REVISION HISTORY', 'revision-history'],
  ['6. Enregistrements associés', 'records'],
  ['7. Record Retention', 'records'],
  ['Revision Log', 'revision-history'],
  ['Änderungsverlauf', 'revision-history'],
  ['8. Referencias normativas', 'references'],
  ['Purpose {#purpose}', 'purpose'],
  ['Scope {: .no_toc }', 'scope'],
  ['Training needs', 'training-needs'],
])('%j names %s', (heading, section) => expect(namesSection(heading, section)).toBe(true));

it('a heading of blanks is read in one go', () => {
  const blanks = ' '.repeat(50_000);
  expect(plainHeading(`Purpose${blanks}x`)).toBe('purpose x');
});

it.each([
  ['Approval of suppliers', 'purpose'],
  ['Telescope', 'scope'],
  ['Records', 'references'],
  ['Version control', 'revision-history'],
  ['A', 'scope'],
  ['constructor', 'purpose'],
])('%j does not name %s', (heading, section) => expect(namesSection(heading, section)).toBe(false));

it('has every section in every language, in the form headings are compared in', () => {
  for (const names of Object.values(sectionNames)) {
    for (const list of [names.en, names.de, names.fr, names.es]) {
      expect(list.length).toBeGreaterThan(0);
      expect(list.map(plainHeading)).toEqual([...list]);
    }
  }
});
