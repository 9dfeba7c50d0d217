// Every object of the ledger that was not expunged is there and is what its hash says (LED006), and digests and dates of entries are those of the objects.
import { readConfig, typeMeant, typeOfFolder, type Config } from '@clausemark/manual';
import { documentDigest } from '../document/document-digest.ts';
import { documentKey } from '../document/document-key.ts';
import { documentParts, UndigestibleError } from '../document/document-parts.ts';
import type { EntryOf, LedgerEntry } from './entry.ts';
import { expungedObjects } from './expunged-objects.ts';
import type { LedgerProblem } from './ledger-problem.ts';
import { contentObjects, ruleObjects } from './object-uses.ts';
import type { CheckedStore } from './object-store.ts';

type ContentEntry = EntryOf<
  'baseline' | 'revision.released' | 'emergency.released' | 'format.updated' | 'revision.rescheduled'
>;

export function checkObjects(entries: readonly LedgerEntry[], store: CheckedStore): LedgerProblem[] {
  const configs = configReader(store);
  const expunged = expungedObjects(entries);
  return entries.flatMap((entry): LedgerProblem[] => {
    const content = contentObjects(entry).filter((hash) => !expunged.has(hash));
    const missing = [...new Set([...content, ...ruleObjects(entry)])].flatMap((hash): LedgerProblem[] => {
      const state = store.state(hash);
      return state === 'good' ? [] : [{ code: `object-${state}`, line: entry.seq, detail: hash }];
    });
    const readable = isContent(entry) && missing.length === 0 && !expunged.has(entry.objects[0] ?? '');
    return readable ? checkContent(entry, store, configs) : missing;
  });
}

function isContent(entry: LedgerEntry): entry is ContentEntry {
  return 'objects' in entry;
}

function checkContent(entry: ContentEntry, store: CheckedStore, configs: (hash: string) => Config): LedgerProblem[] {
  const source = store.text(entry.objects[0] ?? '');
  const config = configs(entry.policy.config);
  try {
    if (source === undefined) throw new UndigestibleError('The object is no text.');
    const parts = documentParts(source, config.fields);
    const digest = typeof entry.digest === 'string' ? entry.digest : entry.digest.to;
    if (documentDigest(parts, entry.attachments) !== digest) {
      return [{ code: 'digest-not-of-object', line: entry.seq, detail: digest }];
    }
    return claims(entry, parts.metadata.controlled, config)
      .filter(([, said, claimed]) => typeof said === 'string' && said.trim() !== claimed)
      .map(([field]) => ({ code: 'entry-not-of-object', line: entry.seq, detail: field }));
  } catch (error) {
    if (!(error instanceof UndigestibleError)) throw error;
    return [{ code: 'digest-not-of-object', line: entry.seq, detail: error.message }];
  }
}

/** The configuration decides under which names a document's keys are read. One that is missing or broken has no synonyms. */
function configReader(store: CheckedStore): (hash: string) => Config {
  const read = new Map<string, Config>();
  return (hash) => {
    const config = read.get(hash) ?? readConfig(store.text(hash)).value;
    read.set(hash, config);
    return config;
  };
}

/**
 * What the document says of itself beside what the entry says of it. A document that names no owner or approver has none; one that names no
 * type has that of its folder, and where it lies is the word of the entry.
 */
function claims(
  entry: ContentEntry,
  said: Readonly<Record<string, unknown>>,
  config: Config,
): (readonly [string, unknown, string])[] {
  const text = (key: string): string | undefined => (typeof said[key] === 'string' ? said[key].trim() : undefined);
  const lang = text('lang');
  const type = text('type');
  const effective =
    'effective' in entry ? entry.effective : entry.type === 'revision.rescheduled' ? entry.to : undefined;
  return [
    ['doc', documentKey(text('id'), lang === config.language ? undefined : lang, entry.path), entry.doc],
    ['revision', said['revision'], entry.revision],
    ['docType', (type && typeMeant(config, type)) ?? typeOfFolder(config, entry.path) ?? type, entry.docType],
    ['title', said['title'], entry.title],
    ['owner', said['owner'] ?? '', entry.owner ?? ''],
    ['approver', said['approver'] ?? '', entry.approver ?? ''],
    ['effective', effective === undefined ? undefined : said['effective_date'], effective ?? ''],
  ];
}
