// Reads clausemark.yaml, control/ and the catalogues of a tree. A broken clausemark.yaml stops everything: on default
// settings every finding would be a guess. Mistakes in the other files are findings.
import { APPROVALS_PATH } from '@clausemark/control';
import {
  CONFIG_PATH,
  PEOPLE_PATH,
  readConfig,
  readPeople,
  readRoles,
  readWaivers,
  ROLES_PATH,
  SourceText,
  WAIVERS_PATH,
} from '@clausemark/manual';
import type { Config, DataFile, ManualInput, ReadResult } from '@clausemark/manual';
import { errorTexts } from '../errors/error-texts.ts';
import { ConfigError } from '../errors/errors.ts';
import type { Tree } from '../tree/tree.ts';
import { keptFor, type ConfigurationPlace } from './kept-configuration.ts';
import { loadCatalogues } from './load-catalogues.ts';
import { readText } from './read-text.ts';

type Parts = Pick<ManualInput, 'config' | 'roles' | 'people' | 'waivers' | 'dataFiles' | 'catalogues'>;

export interface Configuration extends Parts {
  /** False when the manual has no clausemark.yaml. */
  readonly configured: boolean;
}

/** Read in this order. */
const PATHS = [CONFIG_PATH, ROLES_PATH, PEOPLE_PATH, WAIVERS_PATH] as const;

/** The two sides of a change mostly say the same. */
const read = {
  config: rememberLast(readConfig),
  roles: rememberLast(readRoles),
  people: rememberLast(readPeople),
  waivers: rememberLast(readWaivers),
};

/** @param place where to keep what was read for the next run; undefined keeps nothing */
export function loadConfiguration(tree: Tree, place?: ConfigurationPlace): Configuration {
  tree.readTogether([...PATHS, APPROVALS_PATH]);
  refuseMisplaced(tree);
  const texts = PATHS.map((path) => readText(tree, path));
  const results = keptFor(place, texts, () => readFiles(texts), isSound);
  const { roles, people, waivers } = results;
  const { value: config, file } = results.config;
  const { catalogues, dataFiles, unmatched } = loadCatalogues(tree, config, file);
  const ownFile = file === undefined ? [] : [{ ...file, problems: unmatched }];
  return {
    configured: file !== undefined,
    config,
    roles: roles.value,
    people: people.value,
    waivers: waivers.value,
    dataFiles: [...ownFile, ...[roles, people, waivers].flatMap(({ file: own }) => own ?? []), ...dataFiles],
    catalogues,
  };
}

interface Results {
  readonly config: ReadResult<Config>;
  readonly roles: ReadResult<Parts['roles']>;
  readonly people: ReadResult<Parts['people']>;
  readonly waivers: ReadResult<Parts['waivers']>;
}

/** @throws ConfigError when clausemark.yaml is broken */
function readFiles([config, roles, people, waivers]: readonly (string | undefined)[]): Results {
  const result = read.config(config);
  refuseBroken(config, result.file);
  return { config: result, roles: read.roles(roles), people: read.people(people), waivers: read.waivers(waivers) };
}

function isSound(results: Results): boolean {
  return Object.values<ReadResult<unknown>>({ ...results }).every(({ file }) => (file?.problems ?? []).length === 0);
}

function refuseBroken(text: string | undefined, file: DataFile | undefined): void {
  const problems = file?.problems ?? [];
  const [first] = problems;
  if (first === undefined) return;
  const position = new SourceText(CONFIG_PATH, text ?? '').position(first.span.start);
  throw new ConfigError('brokenConfig', errorTexts.brokenConfig(first), { path: CONFIG_PATH, position, problems });
}

/** Not in hidden folders, and not what a package brings along. */
const BELOW = /^(?!(?:.*\/)?(?:\.|node_modules\/))(.+)\/clausemark\.ya?ml$/;

/** A folder of that name, the other spelling, or a file further down would leave the manual on default settings without a word. */
function refuseMisplaced({ entries }: Tree): void {
  if (entries.some(({ path }) => path === CONFIG_PATH)) return;
  const misnamed = entries.find(({ path }) => path === 'clausemark.yml' || path.startsWith(`${CONFIG_PATH}/`))?.path;
  if (misnamed !== undefined)
    throw new ConfigError('misnamedConfig', errorTexts.misnamedConfig(misnamed), { path: misnamed });
  for (const { path, kind } of entries) {
    const folder = kind === 'file' ? BELOW.exec(path)?.[1] : undefined;
    if (folder !== undefined) throw new ConfigError('configBelow', errorTexts.configBelow(path, folder), { path });
  }
}

/** What was read of the last text, once more for the same text. */
function rememberLast<Value>(from: (text: string | undefined) => Value): (text: string | undefined) => Value {
  let last: { readonly text: string | undefined; readonly value: Value } | undefined;
  return (text) => {
    if (last === undefined || last.text !== text) last = { text, value: from(text) };
    return last.value;
  };
}
