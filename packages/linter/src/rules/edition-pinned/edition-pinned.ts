// CLS005: the manual names the standards it answers to, each with its edition, and Clausemark knows them.
import type { Location, Manual } from '@clausemark/manual';
import { builtInKeys } from '@clausemark/standards';
import { coverageOf } from '../../claims/manual-standards.ts';
import { placeInConfig } from '../../config/place-in-config.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { nearest } from '../../text/nearest.ts';

const WHY = 'A clause number means something only in one edition; numbers moved between editions and will move again.';

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
      why: 'Without a catalogue no clause can be checked, and nothing found would look like nothing wrong.',
      mend: 'Write {instead}, or add a catalogue of the edition under `catalogues`.',
    },
    unknown: {
      what: 'Clausemark does not know the standard `{written}`.',
      why: 'Without a catalogue no clause can be checked, and nothing found would look like nothing wrong.',
      mend: 'Write one of {instead}, or add a catalogue of the standard under `catalogues`.',
    },
    none: {
      what: 'Documents claim clauses, and clausemark.yaml names no standard.',
      why: WHY,
      mend: 'Add `standards: [as9120@B]`, or the standard you answer to, to clausemark.yaml.',
    },
  },
  *check({ manual, standards, today, finding }) {
    const known = [...builtInKeys, ...standards.all.map(({ key }) => key)];
    const keys = [...new Set<string>(known)];
    for (const { key, index } of standards.unknown) {
      const place = placeInConfig(manual, ['standards', index], `config:/standards/${key}`);
      const { message, instead } = judge(key, keys);
      yield finding(message, place, { written: key, instead: instead.map((item) => `\`${item}\``).join(' or ') });
    }
    const { standards: named, catalogues } = manual.config;
    if (named.length > 0 || catalogues.length > 0) return;
    const [claim] = coverageOf(manual, standards, today).claims;
    if (claim !== undefined) yield finding('none', placeOfNone(manual, claim.document.at('fm:/clauses!')), {});
  },
});

/** "ISO 9001", "AS9120B" and "EN 9120:2018" mean a standard we know; only their edition or their spelling is wrong. */
function judge(written: string, keys: readonly string[]) {
  const plain = written
    .toLowerCase()
    .replace(/^(?:din |bs )?(?:en |jis ?q ?)/, (name) => (/9120/.test(written) ? 'as' : name.replace(/.*/, '')));
  const compact = plain.replace(/[^a-z0-9]/g, '');
  const same = keys.filter((key) => compact.startsWith(key.replace(/@.*$/, '').replace(/[^a-z0-9]/g, '')));
  const [first] = same;
  if (first === undefined) {
    const near = nearest(written, keys);
    return { message: 'unknown', instead: near === undefined ? keys : [near] } as const;
  }
  const edition = compact
    .slice(first.replace(/@.*$/, '').replace(/[^a-z0-9]/g, '').length)
    .replace(/^rev(?:ision)?/, '');
  if (edition === '') return { message: 'noEdition', instead: same } as const;
  const spelled = same.find((key) => key.replace(/^.*@/, '').toLowerCase() === edition);
  if (spelled !== undefined) return { message: 'spelling', instead: [spelled] } as const;
  return { message: 'unknownEdition', instead: same } as const;
}

/** In clausemark.yaml where there is one, else where the first claim stands. */
function placeOfNone(manual: Manual, claim: Location): Location {
  const place = placeInConfig(manual, [], 'config:/standards');
  return manual.dataFiles.some(({ path }) => path === place.path) ? place : claim;
}
