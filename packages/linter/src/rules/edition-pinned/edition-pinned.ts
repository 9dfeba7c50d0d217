// CLS005: the manual names the standards it answers to, each with its edition, and Clausemark knows them.
import type { Location, Manual } from '@clausemark/manual';
import { builtInKeys } from '@clausemark/standards';
import { coverageOf } from '../../claims/manual-standards.ts';
import { placeInConfig } from '../../config/place-in-config.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { meantStandard } from './meant-standard.ts';
import { mostNamed } from './most-named.ts';

const WHY = 'A clause number means something only in one edition; numbers moved between editions and will move again.';
const UNKNOWN = 'Without a catalogue no clause can be checked, and nothing found would look like nothing wrong.';

export const editionPinned = defineRule({
  code: 'CLS005',
  name: 'edition-pinned',
  summary: 'Standards are named with their edition, and the edition is known.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:4.3'],
  options: noOptions,
  messages: {
    noEdition: { what: '`{written}` names a standard without its edition.', why: WHY, mend: 'Write {instead}.' },
    spelling: {
      what: '`{written}` is not how clausemark.yaml names a standard.',
      why: WHY,
      mend: 'Write {instead}.',
    },
    unknownEdition: {
      what: 'Clausemark has no catalogue of the edition `{written}`.',
      why: UNKNOWN,
      mend: 'Write {instead}, or add a catalogue of the edition under `catalogues`.',
    },
    misspelt: {
      what: 'Clausemark does not know the standard `{written}`.',
      why: UNKNOWN,
      mend: 'Write {instead}, or add a catalogue of the standard under `catalogues`.',
    },
    unknown: {
      what: 'Clausemark has no catalogue of the standard `{written}`.',
      why: UNKNOWN,
      mend: 'Add a catalogue of the standard under `catalogues`, or take it out of `standards`. Known here: {known}.',
    },
    none: {
      what: 'Documents claim clauses, and clausemark.yaml names no standard.',
      why: WHY,
      mend: 'Name the standard you answer to under `standards` in clausemark.yaml (Clausemark comes with {known}), or a catalogue of your own under `catalogues`.',
    },
    noneNamed: {
      what: 'Documents claim clauses, and clausemark.yaml names no standard.',
      why: WHY,
      mend: 'The documents name {named}: add `standards: [{instead}]` to clausemark.yaml, or the standard you answer to.',
    },
    noneKnown: {
      what: 'Documents claim clauses, and clausemark.yaml names no standard.',
      why: WHY,
      mend: 'The documents name {named}, of which Clausemark has no catalogue: list its clauses in a file of your own, and name the file under `catalogues` in clausemark.yaml.',
    },
  },
  *check({ manual, standards, today, finding }) {
    const keys = [...new Set<string>([...standards.all.map(({ key }) => key), ...builtInKeys])];
    const known = listed(keys, 'and');
    for (const { key, index } of standards.unknown) {
      const place = placeInConfig(manual, ['standards', index], `config:/standards/${key}`);
      const { message, instead } = meantStandard(key, keys);
      if (message === 'unknown') yield finding('unknown', place, { written: key, known });
      else yield finding(message, place, { written: key, instead: listed(instead, 'or') });
    }
    const { standards: named, catalogues } = manual.config;
    if (named.length > 0 || catalogues.length > 0) return;
    const { claims } = coverageOf(manual, standards, today);
    const [claim] = claims;
    if (claim === undefined) return;
    const place = placeOfNone(manual, claim.document.at('fm:/clauses!'));
    const most = mostNamed(manual, claims);
    const [instead] = most === undefined ? [] : meantStandard(most, keys).instead;
    if (most === undefined) yield finding('none', place, { known });
    else if (instead === undefined) yield finding('noneKnown', place, { named: most });
    else yield finding('noneNamed', place, { named: most, instead });
  },
});

function listed(keys: readonly string[], word: 'and' | 'or'): string {
  const all = keys.map((key) => `\`${key}\``);
  return all.length < 3 ? all.join(` ${word} `) : `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1)}`;
}

/** In clausemark.yaml where there is one, else where the first claim stands. */
function placeOfNone(manual: Manual, claim: Location): Location {
  const place = placeInConfig(manual, [], 'config:/standards');
  return manual.dataFiles.some(({ path }) => path === place.path) ? place : claim;
}
