// Which standard that we know somebody means by "ISO 9001", "AS9120B" or `acme-qualty@3`.
import { nearest } from '../../text/nearest.ts';

export interface MeantStandard {
  readonly message: 'noEdition' | 'spelling' | 'unknownEdition' | 'misspelt' | 'unknown';
  /** What to write; nothing for a standard of which there is no catalogue. */
  readonly instead: readonly string[];
}

/** "ISO 9001", "AS9120B" and "EN 9120:2018" mean a standard we know; only their edition or their spelling is wrong. */
export function meantStandard(written: string, keys: readonly string[]): MeantStandard {
  const plain = written
    .toLowerCase()
    .replace(/^(?:din |bs )?(?:en |jis ?q ?)/, (name) => (/9120/.test(written) ? 'as' : name.replace(/.*/, '')));
  const compact = plain.replace(/[^a-z0-9]/g, '');
  const number = numberIn(written);
  const same = keys.filter(
    (key) => compact.startsWith(idOf(key).replace(/[^a-z0-9]/g, '')) && (numberIn(key) ?? number) === number,
  );
  const [first] = same;
  if (first === undefined) {
    const alike = keys.filter((key) => numberIn(key) === number);
    const near = nearest(written, alike);
    return near === undefined ? { message: 'unknown', instead: [] } : { message: 'misspelt', instead: [near] };
  }
  const edition = compact.slice(idOf(first).replace(/[^a-z0-9]/g, '').length).replace(/^rev(?:ision)?/, '');
  if (edition === '') return { message: 'noEdition', instead: same };
  const spelled = same.find((key) => key.replace(/^.*@/, '').toLowerCase() === edition);
  return spelled === undefined
    ? { message: 'unknownEdition', instead: same }
    : { message: 'spelling', instead: [spelled] };
}

function idOf(key: string): string {
  return key.replace(/@.*$/, '');
}

/** AS9100 is no slip of the pen for AS9120: standards are told apart by their numbers, and only words are misspelt. */
function numberIn(name: string): string | undefined {
  return /\d{4,}/.exec(idOf(name))?.[0];
}
