import { expect, test } from 'vitest';
import { formats, isFormatName } from './formats.ts';
import { aHostileReport } from './testing/hostile.ts';
import { joined } from './testing/joined.ts';
import { aReport } from './testing/report-fixture.ts';

const all = Object.entries(formats);

test.each(all)('%s is listed under its name, and documented', (name, format) => {
  expect(format.name).toBe(name);
  expect(format.description).toMatch(/\.$/);
  expect(isFormatName(name)).toBe(true);
});

test('names of other things are no formats', () => {
  expect(isFormatName('constructor')).toBe(false);
});

test.each(all)('%s gives the same text every time, ended by one line end', async (_, { load }) => {
  const render = await load();
  expect(joined(render(aReport()))).toBe(joined(render(aReport())));
  expect(joined(render(aReport()))).toMatch(/[^\n]\n$/);
});

test.each(all)('%s renders a report without anything in it', async (_, { load }) => {
  const render = await load();
  expect(joined(render(aReport({ documents: [], findings: [], standards: [], rules: [] })))).not.toContain('undefined');
});

test.each(all)('%s prints no unseen character and no command of an agent', async (name, { load }) => {
  const output = joined((await load())(aHostileReport()));
  expect(output).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##[a-z]*\[/iu);
  if (name !== 'github') expect(output).not.toMatch(/^\s*::/m);
});
