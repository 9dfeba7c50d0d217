// The house in one table: which package may import which, and which may not reach outside. Broken by one wrong import.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Allowed imports from our own packages, and whether the package is pure: no node:, no clock, no process. */
const house: Readonly<Record<string, { readonly pure: boolean; readonly may: readonly string[] }>> = {
  manual: { pure: true, may: [] },
  standards: { pure: true, may: [] },
  linter: { pure: true, may: ['manual', 'standards', 'control'] },
  control: { pure: true, may: ['manual'] },
  generator: { pure: true, may: ['manual'] },
  reporters: { pure: true, may: ['linter', 'manual', 'control'] },
  workspace: { pure: false, may: ['manual', 'standards', 'control'] },
  action: { pure: false, may: ['control', 'gate', 'platforms', 'reporters', 'workspace'] },
  gate: { pure: false, may: ['control', 'linter', 'manual', 'reporters', 'workspace'] },
  platforms: { pure: false, may: ['control', 'manual'] },
  testing: { pure: false, may: ['control', 'linter', 'manual', 'standards', 'workspace'] },
  cli: {
    pure: false,
    may: [
      'control',
      'gate',
      'generator',
      'linter',
      'manual',
      'platforms',
      'reporters',
      'standards',
      'workspace',
      'site',
    ],
  },
};

/** Packages that are one line: they start the command and hold nothing. */
const launchers: ReadonlySet<string> = new Set(['create-clausemark']);

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;
/** V8 parses a pattern when its line is run, and asks ICU for every character of a property: a millisecond of each start. */
const UNICODE_WHEN_LOADED = /^(?:export )?const \w+(?:: \w+)? =\s*\/.*\\[pP]\{.*/gm;
const IMPURE = /\bDate\.now\(|new Date\(\)|\bprocess\.|\bMath\.random\(|\bperformance\.now\(/;

describe.each(Object.entries(house))('packages/%s', (name, { pure, may }) => {
  const files = sources(`${root}packages/${name}/src`);

  test('has sources', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test('imports only what the house allows', () => {
    const allowed = new Set([...may, name].map((item) => `@clausemark/${item}`));
    const wrong = files.flatMap((file) =>
      imports(file)
        .filter((item) => item.startsWith('@clausemark/') && !allowed.has(item))
        .map((item) => `${short(file)} imports ${item}`),
    );
    expect(wrong).toEqual([]);
  });

  test('makes no pattern of Unicode properties before it is used', () => {
    const wrong = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(UNICODE_WHEN_LOADED)].map(([line]) => `${short(file)}: ${line}`),
    );
    expect(wrong).toEqual([]);
  });

  test.runIf(pure)('reaches neither disk nor clock nor environment', () => {
    const wrong = files.flatMap((file) => [
      ...imports(file)
        .filter((item) => item.startsWith('node:') || item === 'fs')
        .map((item) => `${short(file)} imports ${item}`),
      ...(IMPURE.test(readFileSync(file, 'utf8'))
        ? [`${short(file)} uses ${IMPURE.exec(readFileSync(file, 'utf8'))?.[0]}`]
        : []),
    ]);
    expect(wrong).toEqual([]);
  });
});

test('every package stands in the house', () => {
  expect(
    readdirSync(`${root}packages`)
      .filter((name) => existsSync(`${root}packages/${name}/package.json`) && !launchers.has(name))
      .sort(),
  ).toEqual(Object.keys(house).sort());
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing/'))
    .map((file) => `${folder}/${file}`);
}

function imports(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => match[1] ?? '');
}

function short(file: string): string {
  return file.slice(root.length);
}
